import { LitElement, css, html, nothing } from 'lit';
import { Refused, competitions, control, forgetToken, hasToken, rememberToken, takeTokenFromAddress } from '../commands';
import { Connection, type Light } from '../connection';
import type { Theme } from '../palette';
import type { CompetitionEntry, CompetitionView, LogLine, Message, Status } from '../protocol';
import { Store } from '../store';
import { currentTheme, initialiseTheme, switchTheme } from '../theme';
import './banners';
import './clock';
import './controls';
import './curves';
import './decision';
import './leaderboard';
import './log';
import './market';
import './proof';
import './token';
import type { ArenaDecision } from './decision';
import type { ArenaToken } from './token';
import { shared } from './shared';

const NOTICE_MILLIS = 6000;
const CONTROL_WORDS = {
  start: () => 'Started.',
  pause: (status?: Status) => (status === 'PAUSED' ? 'Resuming.' : 'Pausing.'),
  stop: () => 'Stopping.',
};

/** The whole page: one connection, one store, and the panels that draw it. */
export class ArenaPage extends LitElement {
  static properties = {
    view: { state: true },
    light: { state: true },
    lightWords: { state: true },
    theme: { state: true },
    notice: { state: true },
    busy: { state: true },
    pointed: { state: true },
    entries: { state: true },
  };
  static styles = [
    shared,
    css`
      .page {
        display: grid;
        gap: 0.9rem;
        max-width: 1560px;
        margin: 0 auto;
        padding: 0.9rem clamp(0.8rem, 2vw, 1.6rem) 1rem;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
      }
      h1 {
        display: flex;
        gap: 0.6rem;
        align-items: center;
        margin: 0;
        font-size: 1.12rem;
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      h1 img {
        width: 1.8rem;
        height: 1.8rem;
      }
      .which {
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
        min-width: 0;
        color: var(--muted);
      }
      .which select {
        max-width: min(22rem, 70vw);
      }
      .right {
        display: flex;
        gap: 0.7rem;
        align-items: center;
        margin-left: auto;
      }
      .light {
        display: flex;
        gap: 0.45rem;
        align-items: center;
        font-size: 0.85rem;
        color: var(--muted);
      }
      .light i {
        width: 0.6rem;
        height: 0.6rem;
        border-radius: 50%;
        background: var(--warn);
      }
      .light.open i {
        background: var(--up);
        box-shadow: 0 0 0 3px color-mix(in srgb, var(--up) 22%, transparent);
      }
      .light.lost i {
        background: var(--down);
      }
      .grid {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.9rem;
        align-items: start;
      }
      .column {
        display: grid;
        gap: 0.9rem;
        min-width: 0;
      }
      @media (min-width: 1080px) {
        .grid {
          grid-template-columns: minmax(0, 1fr) 23rem;
        }
      }
      .notice {
        position: fixed;
        z-index: 5;
        right: 1rem;
        bottom: 1rem;
        display: flex;
        gap: 0.8rem;
        align-items: start;
        max-width: min(30rem, calc(100vw - 2rem));
        padding: 0.75rem 1rem;
        background: var(--panel-raised);
        border: 1px solid var(--line);
        border-left: 3px solid var(--up);
        border-radius: 10px;
        box-shadow: 0 10px 30px rgb(0 0 0 / 30%);
        overflow-wrap: anywhere;
      }
      .notice.bad {
        border-left-color: var(--down);
      }
      .notice button {
        min-height: 0;
        padding: 0 0.4rem;
        background: transparent;
        border: 0;
        color: var(--muted);
      }
      .waiting {
        padding: 4rem 1rem;
        text-align: center;
        color: var(--muted);
      }
      .facts {
        margin: 0;
        padding: 0 0.2rem;
        font-size: 0.82rem;
        color: var(--muted);
      }
    `,
  ];
  declare view: CompetitionView | null | undefined;
  declare light: Light;
  declare lightWords: string;
  declare theme: Theme;
  declare notice: { text: string; bad: boolean } | null;
  declare busy: boolean;
  declare pointed: string | null;
  declare entries: CompetitionEntry[];
  private readonly store = new Store();
  private readonly connection = new Connection({
    onLight: (light, words) => {
      this.light = light;
      this.lightWords = words;
    },
    onMessage: (message) => this.receive(message),
    resumeFrom: () => this.resumePoint(),
  });
  /** Whether the reader chose an older competition; else the page goes along with each new one. */
  private pinned = false;
  private resyncing = false;
  private noticeTimer = 0;
  private drawRequested = false;

  constructor() {
    super();
    initialiseTheme();
    takeTokenFromAddress();
    this.view = undefined;
    this.light = 'connecting';
    this.lightWords = 'Connecting';
    this.theme = currentTheme();
    this.notice = null;
    this.busy = false;
    this.pointed = null;
    this.entries = [];
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.connection.open();
    void this.refreshEntries();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.connection.close();
  }

  render() {
    return html`<div class="page">
        ${this.header()}
        <arena-banners .banners=${this.view?.banners ?? []}></arena-banners>
        <main class="grid">
          <div class="column">${this.view ? this.competition(this.view) : this.waiting()}</div>
          <div class="column">
            <arena-controls
              .status=${this.view?.status ?? null}
              .symbols=${this.view?.symbols ?? []}
              .busy=${this.busy}
              @command=${this.command}
            ></arena-controls>
            <arena-log
              .lines=${this.view?.log ?? []}
              .seats=${this.view?.seats ?? []}
              .theme=${this.theme}
              @decision-opened=${this.openDecision}
            ></arena-log>
          </div>
        </main>
        <arena-proof .hash=${this.view?.hash ?? null} .competitionId=${this.view?.competitionId ?? ''}></arena-proof>
      </div>
      <div aria-live="assertive">${this.notice ? this.noticeBox(this.notice) : nothing}</div>
      <arena-decision></arena-decision>
      <arena-token></arena-token>`;
  }

  private header() {
    return html`<header>
      <h1><img src="/arena.svg" alt="" />AI Trading Arena</h1>
      <div class="which">
        ${this.entries.length > 1
          ? html`<select aria-label="Competition" @change=${this.choose}>
              ${this.entries.map(
                (entry) =>
                  html`<option value=${entry.competitionId} ?selected=${entry.competitionId === this.view?.competitionId}>
                    ${entry.name} (${entry.status.toLowerCase()})
                  </option>`,
              )}
            </select>`
          : html`<span>${this.view?.name ?? ''}</span>`}
      </div>
      <div class="right">
        <span class="light ${this.light}" role="status" data-testid="connection-light" data-state=${this.light}
          ><i aria-hidden="true"></i>${this.lightWords}</span
        >
        <button type="button" aria-label="Switch to ${this.theme === 'dark' ? 'light' : 'dark'} colours" @click=${() => (this.theme = switchTheme())}>
          ${this.theme === 'dark' ? '☀' : '☾'}
        </button>
      </div>
    </header>`;
  }

  private competition(view: CompetitionView) {
    return html`<arena-clock .clock=${view.clock} .status=${view.status} .interval=${view.decisionInterval}></arena-clock>
      <arena-curves .view=${view} .theme=${this.theme} .pointed=${this.pointed}></arena-curves>
      <arena-leaderboard
        .seats=${view.seats}
        .theme=${this.theme}
        .currency=${view.currency}
        @seat-pointed=${(event: CustomEvent<string | null>) => (this.pointed = event.detail)}
      ></arena-leaderboard>
      <arena-market .view=${view} .theme=${this.theme}></arena-market>
      <p class="facts">
        Every seat starts with ${view.initialCash} ${view.currency} of paper money and trades ${view.symbols.join(', ')}. Fee
        ${Number(view.feeRate) * 100} %, slippage ${Number(view.slippageRate) * 100} %. Return and drawdown are measured at round ends.
      </p>`;
  }

  private waiting() {
    return html`<section class="panel waiting">
      <p>${this.light === 'open' && this.view === null ? 'No competition yet. Start one on this page or with ./arena run.' : 'Waiting for the arena.'}</p>
    </section>`;
  }

  private noticeBox(notice: { text: string; bad: boolean }) {
    return html`<div class="notice ${notice.bad ? 'bad' : ''}" role=${notice.bad ? 'alert' : 'status'} data-testid="notice">
      <span>${notice.text}</span><button type="button" aria-label="Close" @click=${() => (this.notice = null)}>✕</button>
    </div>`;
  }

  private receive(message: Message): void {
    if (message.type === 'error') {
      const said = message.data as { message?: string; code?: string };
      this.tell(said.message ?? said.code ?? 'The arena reported an error.', true);
      return;
    }
    const fits = this.store.accept(message);
    if (!fits && !this.resyncing) {
      this.connection.subscribe(this.resumePoint()!);
    }
    this.resyncing = !fits;
    if (message.type === 'state' || message.type.startsWith('competition_')) {
      void this.refreshEntries();
    }
    this.drawSoon();
  }

  /** A fast replay brings hundreds of events between two frames; only the last state of them is worth drawing. */
  private drawSoon(): void {
    if (this.drawRequested) {
      return;
    }
    this.drawRequested = true;
    setTimeout(() => {
      this.drawRequested = false;
      this.view = this.store.view;
    }, 80);
  }

  private resumePoint() {
    const view = this.store.view;
    return view ? { competitionId: view.competitionId, after: view.sequence, follow: !this.pinned } : null;
  }

  private async refreshEntries(): Promise<void> {
    try {
      this.entries = await competitions();
    } catch {
      this.entries = [];
    }
  }

  private choose(event: Event): void {
    const competitionId = (event.target as HTMLSelectElement).value;
    this.pinned = competitionId !== this.entries[0]?.competitionId;
    this.connection.subscribe({ competitionId, after: -1, follow: !this.pinned });
  }

  private async command(event: CustomEvent<{ command: 'start' | 'pause' | 'stop'; body: object }>): Promise<void> {
    const { command, body } = event.detail;
    if (!hasToken() && !(await this.askForToken())) {
      return;
    }
    const target = command === 'start' ? body : { ...body, competitionId: this.view?.competitionId };
    this.busy = true;
    try {
      await control(command, target);
      this.tell(CONTROL_WORDS[command](this.view?.status), false);
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 401) {
        forgetToken();
      }
      this.tell(refusal instanceof Error ? refusal.message : String(refusal), true);
    } finally {
      this.busy = false;
    }
  }

  private openDecision(event: CustomEvent<LogLine>): void {
    const { round, seatId } = event.detail;
    if (this.view && round !== null && seatId !== null) {
      const name = this.view.seats.find((seat) => seat.seatId === seatId)?.name ?? seatId;
      void this.renderRoot.querySelector<ArenaDecision>('arena-decision')?.open(this.view.competitionId, round, seatId, name);
    }
  }

  private async askForToken(): Promise<boolean> {
    const token = await this.renderRoot.querySelector<ArenaToken>('arena-token')?.ask();
    if (token) {
      rememberToken(token);
    }
    return Boolean(token);
  }

  private tell(text: string, bad: boolean): void {
    this.notice = { text, bad };
    clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => (this.notice = null), NOTICE_MILLIS);
  }
}

customElements.define('arena-page', ArenaPage);
