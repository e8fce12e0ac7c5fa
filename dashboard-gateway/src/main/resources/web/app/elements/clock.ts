import { LitElement, css, html, nothing } from 'lit';
import type { Clock, Status } from '../protocol';
import { asDay, asInterval, asSecond } from '../format';
import { shared } from './shared';

const WORDS: Record<Status, string> = {
  CREATED: 'About to start',
  RUNNING: 'Running',
  PAUSED: 'Paused',
  STOPPED: 'Stopped',
  FINISHED: 'Finished',
};

/** Where the competition stands: rounds done, and the market's own time. */
export class ArenaClock extends LitElement {
  static properties = { clock: { attribute: false }, status: {}, interval: {} };
  static styles = [
    shared,
    css`
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 2.2rem;
        align-items: flex-end;
      }
      .figure b {
        display: block;
        font-size: 1.45rem;
        font-weight: 620;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
        letter-spacing: -0.01em;
      }
      .figure small {
        font-size: 1rem;
        font-weight: 400;
        color: var(--muted);
      }
      .label {
        font-size: 0.78rem;
        color: var(--muted);
      }
      .bar {
        height: 6px;
        margin-top: 0.85rem;
        border-radius: 3px;
        background: var(--panel-raised);
        overflow: hidden;
      }
      .bar > i {
        display: block;
        height: 100%;
        border-radius: 3px;
        background: var(--accent);
        transition: width 200ms linear;
      }
      .bar.done > i {
        background: var(--up);
      }
      .bar.still > i {
        background: var(--warn);
      }
      @media (prefers-reduced-motion: reduce) {
        .bar > i {
          transition: none;
        }
      }
    `,
  ];
  declare clock: Clock | null;
  declare status: Status;
  declare interval: string;

  constructor() {
    super();
    this.clock = null;
    this.status = 'CREATED';
    this.interval = '';
  }

  render() {
    const clock = this.clock;
    if (!clock) {
      return nothing;
    }
    const share = this.share(clock);
    const tone = this.status === 'FINISHED' ? 'done' : this.status === 'RUNNING' ? '' : 'still';
    return html`<section class="panel" aria-label="Clock" data-testid="round-clock" data-round=${clock.round} data-status=${this.status}>
      <div class="figures">
        <div class="figure">
          <span class="label">Round</span><b>${clock.round} <small>of ${clock.rounds}</small></b>
        </div>
        <div class="figure">
          <span class="label">Market time${clock.marketTime ? `, ${asDay(clock.marketTime)}` : ''}</span>
          <b>${clock.marketTime ? asSecond(clock.marketTime) : '–'} <small>UTC</small></b>
        </div>
        <div class="figure">
          <span class="label">Status</span><b>${WORDS[this.status]}</b>
        </div>
        <div class="figure">
          <span class="label">A decision every</span><b>${asInterval(this.interval)}</b>
        </div>
      </div>
      <div
        class="bar ${tone}"
        role="progressbar"
        aria-label="Progress of the competition"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(share)}
      >
        <i .style=${`width:${share}%`}></i>
      </div>
    </section>`;
  }

  private share(clock: Clock): number {
    if (this.status === 'FINISHED') {
      return 100;
    }
    const begin = Date.parse(clock.startsAt);
    const end = Date.parse(clock.endsAt);
    if (!clock.marketTime || end <= begin) {
      return 0;
    }
    return Math.max(0, Math.min(100, ((Date.parse(clock.marketTime) - begin) / (end - begin)) * 100));
  }
}

customElements.define('arena-clock', ArenaClock);
