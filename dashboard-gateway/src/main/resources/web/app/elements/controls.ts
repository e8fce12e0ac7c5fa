import { LitElement, css, html, nothing } from 'lit';
import { type Template, templates } from '../commands';
import type { Status } from '../protocol';
import { shared } from './shared';

const SPEEDS: [string, string][] = [
  ['max', 'As fast as possible'],
  ['600x', '600 × as fast'],
  ['60x', '60 × as fast'],
  ['1x', 'As it happened'],
];

/** Start, pause and stop. What was refused is said by the page, in the arena's own words. */
export class ArenaControls extends LitElement {
  static properties = {
    status: {},
    symbols: { attribute: false },
    busy: { type: Boolean },
    templates: { state: true },
    chosen: { state: true },
  };
  static styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.7rem;
      }
      label {
        display: grid;
        gap: 0.2rem;
        font-size: 0.78rem;
        color: var(--muted);
      }
      input,
      select {
        width: 100%;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .buttons {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .buttons button {
        flex: 1;
        min-width: 5.5rem;
      }
      .check {
        display: flex;
        grid-column: 1 / -1;
        gap: 0.5rem;
        align-items: center;
      }
      .check input {
        width: auto;
        min-height: 0;
        margin: 0;
      }
    `,
  ];
  declare status: Status | null;
  declare symbols: string[];
  declare busy: boolean;
  declare templates: Template[];
  declare chosen: string;

  constructor() {
    super();
    this.status = null;
    this.symbols = [];
    this.busy = false;
    this.templates = [];
    this.chosen = '';
  }

  connectedCallback(): void {
    super.connectedCallback();
    templates().then(
      (known) => (this.templates = known),
      () => (this.templates = []),
    );
  }

  render() {
    const active = this.status === 'RUNNING' || this.status === 'PAUSED';
    const usual = this.templates.find((template) => template.name === this.chosen) ?? this.templates[0];
    const offered = [...new Set([...this.symbols, ...this.templates.flatMap((template) => template.symbols ?? [])])];
    return html`<section class="panel" aria-labelledby="title">
      <div class="heading"><h2 id="title">Competition</h2></div>
      <form @submit=${this.start} autocomplete="off">
        <label>
          Symbol
          <input name="symbol" list="symbols" placeholder="BTC/USD" .value=${(this.chosen ? usual?.symbols?.[0] : this.symbols[0]) ?? usual?.symbols?.[0] ?? 'BTC/USD'} ?disabled=${active} />
          <datalist id="symbols">${offered.map((symbol) => html`<option value=${symbol}></option>`)}</datalist>
        </label>
        <label>
          Rounds
          <input name="rounds" type="number" min="1" max=${usual?.maxRounds ?? 100000} step="1" .value=${String(usual?.rounds ?? 200)} inputmode="numeric" ?disabled=${active} />
        </label>
        <label class="wide">
          Speed
          <select name="speed" ?disabled=${active}>
            ${SPEEDS.map(([value, words]) => html`<option value=${value} ?selected=${value === '600x'}>${words}</option>`)}
          </select>
        </label>
        ${this.templates.length > 1
          ? html`<label class="wide">
              Template
              <select
                name="template"
                ?disabled=${active}
                @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}
              >
                ${this.templates.map((template) => html`<option value=${template.name}>${template.name}</option>`)}
              </select>
            </label>`
          : nothing}
        <label class="check"><input name="synthetic" type="checkbox" ?disabled=${active} />Invent the prices (synthetic market)</label>
        <div class="buttons">
          <button class="primary" type="submit" data-testid="start-button" ?disabled=${active || this.busy}>Start</button>
          <button type="button" data-testid="pause-button" ?disabled=${!active || this.busy} @click=${() => this.say('pause', {})}>
            ${this.status === 'PAUSED' ? 'Resume' : 'Pause'}
          </button>
          <button type="button" data-testid="stop-button" ?disabled=${!active || this.busy} @click=${() => this.say('stop', {})}>Stop</button>
        </div>
      </form>
    </section>`;
  }

  private start(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const request: Record<string, unknown> = { speed: given.get('speed') };
    const symbol = String(given.get('symbol') ?? '').trim();
    const rounds = String(given.get('rounds') ?? '').trim();
    const template = given.get('template');
    if (symbol) request.symbol = symbol;
    if (rounds) request.rounds = Number(rounds);
    if (template) request.template = template;
    if (given.get('synthetic')) request.synthetic = true;
    this.say('start', request);
  }

  private say(command: 'start' | 'pause' | 'stop', body: object): void {
    this.dispatchEvent(new CustomEvent('command', { detail: { command, body }, bubbles: true, composed: true }));
  }
}

customElements.define('arena-controls', ArenaControls);
