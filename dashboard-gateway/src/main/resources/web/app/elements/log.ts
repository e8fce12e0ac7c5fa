import { LitElement, css, html, nothing } from 'lit';
import type { LogLine, SeatRow } from '../protocol';
import { asSecond } from '../format';
import { seatColour, type Theme } from '../palette';
import { shared } from './shared';

type Choice = 'all' | 'decisions' | 'trades' | 'refusals';

const CHOICES: [Choice, string][] = [
  ['all', 'Everything'],
  ['decisions', 'Decisions'],
  ['trades', 'Trades'],
  ['refusals', 'Denials and failures'],
];

const TRADES = new Set(['fill', 'closed', 'funding', 'liquidation']);
const REFUSALS = new Set(['denial', 'failure', 'clamp', 'halt']);

const BELONGS: Record<Choice, (line: LogLine) => boolean> = {
  all: () => true,
  decisions: (line) => line.kind === 'decision' || line.kind === 'failure',
  trades: (line) => TRADES.has(line.kind),
  refusals: (line) => REFUSALS.has(line.kind),
};

/** The last things that happened, newest first. What a model wrote is set as text and never as markup. */
export class ArenaLog extends LitElement {
  static properties = { lines: { attribute: false }, seats: { attribute: false }, theme: {}, choice: { state: true } };
  static styles = [
    shared,
    css`
      .panel {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem;
        margin-bottom: 0.6rem;
      }
      .choices button {
        min-height: 1.8rem;
        padding: 0.1rem 0.65rem;
        font-size: 0.8rem;
        font-weight: 450;
        border-radius: 999px;
        color: var(--muted);
        background: transparent;
      }
      .choices button[aria-pressed='true'] {
        color: var(--text);
        background: var(--panel-raised);
        border-color: var(--muted);
      }
      ol {
        flex: 1;
        margin: 0 -0.4rem;
        padding: 0 0.4rem;
        list-style: none;
        overflow-y: auto;
        max-height: 44rem;
        min-height: 10rem;
      }
      li {
        display: grid;
        grid-template-columns: 4.4rem 0.7rem 1fr;
        gap: 0.55rem;
        align-items: baseline;
        padding: 0.42rem 0;
        border-bottom: 1px solid var(--line);
        font-size: 0.88rem;
      }
      li:last-child {
        border-bottom: 0;
      }
      time {
        font-variant-numeric: tabular-nums;
        font-size: 0.8rem;
        color: var(--muted);
      }
      .body {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: 600;
      }
      .detail {
        margin-top: 0.1rem;
        font-size: 0.82rem;
        color: var(--muted);
        white-space: pre-line;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      li:hover .detail,
      li:focus-within .detail {
        -webkit-line-clamp: unset;
      }
      button.said {
        min-height: 0;
        padding: 0;
        font-size: inherit;
        font-weight: inherit;
        text-align: left;
        color: inherit;
        background: none;
        border: 0;
        border-radius: 3px;
        text-decoration: underline dotted var(--muted) 1px;
        text-underline-offset: 0.2em;
      }
      .code {
        font-family: var(--mono);
        font-size: 0.76rem;
      }
      .good .said {
        color: var(--up);
      }
      .bad .code,
      .bad .said {
        color: var(--down);
      }
      .warn .code,
      .warn .said {
        color: var(--warn);
      }
      .quiet .said {
        color: var(--muted);
      }
      .empty {
        color: var(--muted);
        font-size: 0.9rem;
      }
    `,
  ];
  declare lines: LogLine[];
  declare seats: SeatRow[];
  declare theme: Theme;
  declare choice: Choice;

  constructor() {
    super();
    this.lines = [];
    this.seats = [];
    this.theme = 'dark';
    this.choice = 'all';
  }

  render() {
    const shown = this.lines.filter(BELONGS[this.choice]).slice(0, 120);
    return html`<section class="panel" aria-labelledby="title">
      <div class="heading"><h2 id="title">Events</h2></div>
      <div class="choices" role="group" aria-label="Which events">
        ${CHOICES.map(
          ([choice, words]) =>
            html`<button type="button" aria-pressed=${this.choice === choice} @click=${() => (this.choice = choice)}>${words}</button>`,
        )}
      </div>
      <ol data-testid="event-log" role="log" aria-live="off" tabindex="0" aria-labelledby="title">
        ${shown.map((line) => this.line(line))}
      </ol>
      ${shown.length === 0 ? html`<p class="empty">Nothing of this kind yet.</p>` : nothing}
    </section>`;
  }

  private line(line: LogLine) {
    const place = this.seats.findIndex((seat) => seat.seatId === line.seatId);
    const seat = this.seats[place];
    return html`<li class=${line.tone} data-kind=${line.kind} data-sequence=${line.sequence}>
      <time datetime=${line.time}>${asSecond(line.time)}</time>
      ${seat
        ? html`<span class="swatch" aria-hidden="true" .style=${`background:${seatColour(this.theme, place, seat.benchmark)}`}></span>`
        : html`<span></span>`}
      <div class="body">
        ${seat ? html`<span class="who">${seat.name}</span> ` : nothing}${this.said(line)}
        ${line.code ? html` <span class="code">${line.code}</span>` : nothing}
        ${line.detail ? html`<div class="detail">${line.detail}</div>` : nothing}
      </div>
    </li>`;
  }

  /** An answer opens to the prompts, replies and calls behind it. */
  private said(line: LogLine) {
    if (!BELONGS.decisions(line) || line.round === null || line.seatId === null) {
      return html`<span class="said">${line.text}</span>`;
    }
    return html`<button
      type="button"
      class="said"
      data-testid="open-decision"
      title="Show prompts, reply and calls"
      @click=${() => this.open(line)}
    >
      ${line.text}
    </button>`;
  }

  private open(line: LogLine): void {
    this.dispatchEvent(new CustomEvent('decision-opened', { detail: line, bubbles: true, composed: true }));
  }
}

customElements.define('arena-log', ArenaLog);
