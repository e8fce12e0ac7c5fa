import { LitElement, css, html, nothing } from 'lit';
import type { HeldPosition, SeatRow, ThinkingCost } from '../protocol';
import { asDollars, asMoney, asPercent, asSecond, asDay, asSignedMoney, asSignedPercent } from '../format';
import { seatColour, type Theme } from '../palette';
import { shared } from './shared';

/** Drawn, not an emoji: many machines have no font for those. */
const MEDALS = ['gold', 'silver', 'bronze'];

function haltWords(seat: SeatRow): string {
  const until = seat.halt?.until;
  return `${seat.halt?.code}: may close but not enter ${until ? `until ${asDay(until)} ${asSecond(until)} UTC` : 'any more'}`;
}

/** Every seat by rank; the chart's figures in words, so nothing is told by colour alone. */
export class ArenaLeaderboard extends LitElement {
  static properties = { seats: { attribute: false }, theme: {}, currency: {} };
  static styles = [
    shared,
    css`
      .scroll {
        overflow-x: auto;
        margin: 0 -0.4rem;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
        font-size: 0.9rem;
      }
      th {
        padding: 0.3rem 0.5rem;
        font-size: 0.75rem;
        font-weight: 500;
        color: var(--muted);
        text-align: right;
        white-space: nowrap;
        border-bottom: 1px solid var(--line);
      }
      td {
        padding: 0.6rem 0.5rem;
        text-align: right;
        white-space: nowrap;
        vertical-align: top;
        border-bottom: 1px solid var(--line);
      }
      tr:last-child td {
        border-bottom: 0;
      }
      tbody tr:hover {
        background: var(--panel-raised);
      }
      .left {
        text-align: left;
      }
      .rank {
        width: 2.6rem;
        text-align: center;
      }
      .medal {
        display: inline-grid;
        place-items: center;
        width: 1.55rem;
        height: 1.55rem;
        border-radius: 50%;
        border: 2px solid;
        font-size: 0.8rem;
        font-weight: 700;
        color: #2b2107;
      }
      .gold {
        background: linear-gradient(150deg, #ffe08a, #e0a416);
        border-color: #c98f10;
      }
      .silver {
        background: linear-gradient(150deg, #f4f6f9, #b4bdc9);
        border-color: #98a3b2;
        color: #1f2733;
      }
      .bronze {
        background: linear-gradient(150deg, #f0b78a, #b8713a);
        border-color: #9d5c29;
      }
      .place {
        color: var(--muted);
      }
      .seat {
        display: flex;
        gap: 0.55rem;
        align-items: baseline;
        font-weight: 600;
      }
      .under {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        margin-top: 0.15rem;
        font-size: 0.78rem;
        font-weight: 400;
        color: var(--muted);
      }
      .equity {
        font-weight: 620;
      }
      .small {
        margin-top: 0.15rem;
        font-size: 0.78rem;
        font-weight: 400;
        color: var(--muted);
      }
      .side {
        font-weight: 600;
        letter-spacing: 0.03em;
      }
      .decision {
        width: 30%;
        min-width: 13rem;
        white-space: normal;
        text-align: left;
      }
      .reason {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        font-size: 0.8rem;
        color: var(--muted);
        overflow-wrap: anywhere;
      }
      .panel {
        container-type: inline-size;
      }
      @container (max-width: 40rem) {
        .decision {
          display: none;
        }
      }
      .empty {
        padding: 1.5rem 0.5rem;
        color: var(--muted);
      }
    `,
  ];
  declare seats: SeatRow[];
  declare theme: Theme;
  declare currency: string;

  constructor() {
    super();
    this.seats = [];
    this.theme = 'dark';
    this.currency = '';
  }

  render() {
    const places = new Map(this.seats.map((seat, place) => [seat.seatId, place]));
    const byRank = [...this.seats].sort((one, other) => one.rank - other.rank);
    return html`<section class="panel" aria-labelledby="title">
      <div class="heading">
        <h2 id="title">Leaderboard</h2>
        <span class="muted">${this.currency ? `Amounts in ${this.currency}` : ''}</span>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="title">
        <table>
          <thead>
            <tr>
              <th class="rank" scope="col">Rank</th>
              <th class="left" scope="col">Seat</th>
              <th scope="col">Equity</th>
              <th scope="col">Return</th>
              <th scope="col">Trades</th>
              <th scope="col">Win rate</th>
              <th scope="col">Fees</th>
              <th scope="col">Max drawdown</th>
              <th class="decision" scope="col">Last decision</th>
            </tr>
          </thead>
          <tbody>
            ${byRank.map((seat) => this.row(seat, places.get(seat.seatId) ?? 0))}
          </tbody>
        </table>
        ${byRank.length === 0 ? html`<p class="empty">No seats yet.</p>` : nothing}
      </div>
    </section>`;
  }

  private row(seat: SeatRow, place: number) {
    const change = Number(seat.returnPct);
    return html`<tr
      data-testid="leaderboard-row"
      data-seat=${seat.seatId}
      data-rank=${seat.rank}
      @pointerenter=${() => this.point(seat.seatId)}
      @pointerleave=${() => this.point(null)}
    >
      <td class="rank">
        ${seat.rank <= 3
          ? html`<span class="medal ${MEDALS[seat.rank - 1]}" data-medal=${MEDALS[seat.rank - 1]}>${seat.rank}</span>`
          : html`<span class="place">${seat.rank}</span>`}
      </td>
      <td class="left">
        <div class="seat">
          <span class="swatch" aria-hidden="true" .style=${`background:${seatColour(this.theme, place, seat.benchmark)}`}></span>${seat.name}
        </div>
        <div class="under">
          ${seat.kind === 'LLM' ? html`<span class="badge llm">LLM</span>` : html`<span class="badge">rule</span>`}
          ${seat.simulated ? html`<span class="badge simulated">simulated</span>` : nothing}
          ${seat.halt
            ? html`<span class="badge halted" data-testid="halted" title=${haltWords(seat)}>halted</span>`
            : nothing}
          ${seat.thinking?.exhausted
            ? html`<span class="badge halted" data-testid="budget-spent" title="BUDGET_EXHAUSTED: it is not asked any more">budget spent</span>`
            : nothing}
          ${seat.benchmark ? html`<span class="badge">benchmark</span>` : nothing}
          <span>${seat.decider}</span>
        </div>
        ${seat.thinking ? this.thinking(seat.thinking) : nothing}
      </td>
      <td class="equity">
        ${asMoney(seat.equity)}
        ${seat.positions.length === 0
          ? html`<div class="small">cash</div>`
          : seat.positions.map((position) => this.position(position))}
      </td>
      <td class=${change > 0 ? 'up' : change < 0 ? 'down' : ''}>${asSignedPercent(seat.returnPct)}</td>
      <td>${seat.trades}</td>
      <td>${seat.winRatePct === null ? '–' : asPercent(seat.winRatePct)}</td>
      <td>
        ${asMoney(seat.fees)}
        ${Number(seat.funding) === 0 ? nothing : html`<div class="small">funding ${asSignedMoney(seat.funding)}</div>`}
      </td>
      <td>${asPercent(seat.maxDrawdownPct)}</td>
      <td class="decision">${this.decision(seat)}</td>
    </tr>`;
  }

  /** Side and leverage first, and below them the prices at which the position would end by itself. */
  private position(position: HeldPosition) {
    const ends = [
      position.liquidationPrice && `liq. ${position.liquidationPrice}`,
      position.stopLoss && `stop ${position.stopLoss}`,
      position.takeProfit && `target ${position.takeProfit}`,
    ].filter(Boolean);
    return html`<div class="small" data-testid="position" data-side=${position.side}>
      <span class="side ${position.side === 'LONG' ? 'up' : 'down'}">${position.side}</span>
      ${position.leverage === '1' ? nothing : html`${position.leverage}×`} ${position.quantity} ${position.symbol.split('/')[0]}
      ${ends.length === 0 ? nothing : html`<div>${ends.join(' · ')}</div>`}
    </div>`;
  }

  /** In US dollars whatever the market is quoted in, and apart from the account: thinking is not paid from it. */
  private thinking(cost: ThinkingCost) {
    const left = cost.leftUsd === null ? '' : `, ${asDollars(cost.leftUsd)} left`;
    return html`<div class="small" data-testid="thinking-cost" title="What the model cost so far, by the price book; not paid from the account">
      thinking ${asDollars(cost.costUsd)} USD${left}
    </div>`;
  }

  private decision(seat: SeatRow) {
    const last = seat.lastDecision;
    if (!last) {
      return html`<span class="muted">None yet</span>`;
    }
    const confidence = last.confidence === null ? '' : ` · ${asPercent(Number(last.confidence) * 100)} sure`;
    return html`${last.verdict}<span class="muted">${confidence} · round ${last.round}</span>
      <div class="reason" title=${last.reasoning}>${last.reasoning}</div>`;
  }

  private point(seatId: string | null): void {
    this.dispatchEvent(new CustomEvent('seat-pointed', { detail: seatId, bubbles: true, composed: true }));
  }
}

customElements.define('arena-leaderboard', ArenaLeaderboard);
