import { LitElement, css, html, nothing } from 'lit';
import { decision } from '../commands';
import { asCount, asDollars, asMillis, asPercent } from '../format';
import type { Decision, Intent, ProviderCall } from '../protocol';
import { shared } from './shared';

/**
 * Everything behind one answer. What a model was told and what it wrote is set as text and never as markup, so that nothing
 * it says can do anything here.
 */
export class ArenaDecision extends LitElement {
  static properties = { heading: { state: true }, answer: { state: true }, trouble: { state: true } };
  static styles = [
    shared,
    css`
      dialog {
        width: min(60rem, calc(100vw - 2rem));
        max-height: calc(100vh - 3rem);
        padding: 0;
        color: var(--text);
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 55%);
      }
      header {
        position: sticky;
        top: 0;
        display: flex;
        gap: 1rem;
        align-items: center;
        justify-content: space-between;
        padding: 0.9rem 1.3rem;
        background: var(--panel);
        border-bottom: 1px solid var(--line);
      }
      header h2 {
        font-size: 1.05rem;
        color: var(--text);
      }
      .body {
        padding: 0.4rem 1.3rem 1.3rem;
      }
      h3 {
        margin: 1.1rem 0 0.4rem;
        font-size: 0.82rem;
        font-weight: 600;
        color: var(--muted);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
        gap: 0.5rem 1.2rem;
        margin: 0.6rem 0 0;
      }
      dt {
        font-size: 0.75rem;
        color: var(--muted);
      }
      dd {
        margin: 0;
        font-size: 0.9rem;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.86rem;
        font-variant-numeric: tabular-nums;
      }
      th {
        padding: 0.25rem 0.6rem 0.25rem 0;
        font-size: 0.75rem;
        font-weight: 500;
        text-align: left;
        color: var(--muted);
        white-space: nowrap;
        border-bottom: 1px solid var(--line);
      }
      td {
        padding: 0.4rem 0.6rem 0.4rem 0;
        vertical-align: top;
        border-bottom: 1px solid var(--line);
      }
      .failed {
        color: var(--down);
      }
      details {
        margin-top: 0.6rem;
      }
      summary {
        cursor: pointer;
        font-size: 0.86rem;
      }
      pre {
        max-height: 24rem;
        margin: 0.4rem 0 0;
        padding: 0.7rem 0.9rem;
        overflow: auto;
        font-family: var(--mono);
        font-size: 0.78rem;
        line-height: 1.45;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--panel-raised);
        border: 1px solid var(--line);
        border-radius: 9px;
      }
    `,
  ];
  declare heading: string;
  declare answer: Decision | null;
  declare trouble: string;
  /** Which request is the latest: an answer to an earlier one is of no interest any more. */
  private asked = 0;

  constructor() {
    super();
    this.heading = '';
    this.answer = null;
    this.trouble = '';
  }

  /** Shows the answer of a seat in a round. */
  async open(competitionId: string, round: number, seatId: string, seatName: string): Promise<void> {
    const request = ++this.asked;
    this.heading = `${seatName}, round ${round}`;
    this.answer = null;
    this.trouble = '';
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    try {
      const answer = await decision(competitionId, round, seatId);
      if (request === this.asked) {
        this.answer = answer;
      }
    } catch (refusal) {
      if (request === this.asked) {
        this.trouble = refusal instanceof Error ? refusal.message : String(refusal);
      }
    }
  }

  render() {
    return html`<dialog aria-labelledby="title" data-testid="decision-panel">
      <header>
        <h2 id="title">${this.heading}</h2>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>Close</button>
      </header>
      <div class="body">
        ${this.answer ? this.whole(this.answer) : html`<p role="status" class=${this.trouble ? '' : 'muted'}>${this.trouble || 'Reading…'}</p>`}
      </div>
    </dialog>`;
  }

  private whole(answer: Decision) {
    const trail = answer.trail;
    const texts: [string, string, string | null][] = [
      ['system-prompt', 'System prompt', trail.systemPrompt],
      ['user-prompt', 'User prompt', trail.userPrompt],
      ['reasoning', 'Reasoning', trail.reasoning],
      ['raw-reply', 'Raw reply', trail.rawReply],
    ];
    return html`${this.facts(answer)} ${this.intents(answer.intents)} ${trail.calls?.length ? this.calls(trail.calls) : nothing}
    ${texts.map(([id, name, text]) => this.text(id, name, text))}`;
  }

  private facts(answer: Decision) {
    const { trail } = answer;
    const firstByte = trail.timings.firstByteMillis;
    const facts: [string, string, string | null][] = [
      ['outcome', 'Outcome', answer.code ? `${answer.outcome} · ${answer.code}` : answer.outcome],
      ['message', 'What went wrong', answer.message],
      ['model', 'Model', trail.model ? `${trail.model} by ${trail.provider}${trail.simulated ? ' (simulated)' : ''}` : null],
      ['cost', 'Cost', trail.calls?.length ? `${asDollars(answer.costUsd)} USD` : null],
      ['tokens-in', 'Tokens in', `${asCount(answer.inputTokens)}, ${asCount(answer.cachedInputTokens)} of them cached`],
      ['tokens-out', 'Tokens out', `${asCount(answer.outputTokens)}, ${asCount(answer.reasoningTokens)} of them thinking`],
      ['queued', 'Queued', asMillis(trail.timings.queuedMillis)],
      ['first-byte', 'First byte', typeof firstByte === 'number' ? asMillis(firstByte) : null],
      ['thinking', 'Thinking', asMillis(trail.timings.thinkingMillis)],
      ['total', 'Total', asMillis(trail.timings.totalMillis)],
      ['prompt-hash', 'SHA-256 of the prompt template', trail.promptSha256],
    ];
    return html`<dl>
      ${facts.map(([id, name, value]) =>
        value ? html`<div data-testid="fact-${id}"><dt>${name}</dt><dd class=${id === 'prompt-hash' ? 'mono' : ''}>${value}</dd></div>` : nothing,
      )}
    </dl>`;
  }

  private intents(intents: Intent[]) {
    if (intents.length === 0) {
      return nothing;
    }
    return html`<h3>What it wants</h3>
      <div class="scroll">
        <table data-testid="intents">
          <thead>
            <tr>
              <th>Symbol</th>
              <th>Action</th>
              <th>Size</th>
              <th>Exits</th>
              <th>Confidence</th>
              <th>Why</th>
            </tr>
          </thead>
          <tbody>
            ${intents.map(
              (intent) => html`<tr>
                <td>${intent.symbol}</td>
                <td>${intent.action}</td>
                <td>${size(intent)}</td>
                <td>${exits(intent)}</td>
                <td>${asPercent(Number(intent.confidence) * 100)}</td>
                <td>${intent.reasoning}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private calls(calls: ProviderCall[]) {
    return html`<h3>Calls of the provider</h3>
      <div class="scroll">
        <table data-testid="calls">
          <thead>
            <tr>
              <th>No.</th>
              <th>Purpose</th>
              <th>Result</th>
              <th>Waited</th>
              <th>Took</th>
              <th>Unusable reply</th>
            </tr>
          </thead>
          <tbody>
            ${calls.map(
              (call, place) => html`<tr>
                <td>${place + 1}</td>
                <td>${call.purpose === 'REPAIR' ? 'repair' : 'ask'}</td>
                <td class=${call.code ? 'failed' : ''}>${call.code ?? 'answered'}</td>
                <td>${asMillis(call.waitedMillis)}</td>
                <td>${asMillis(call.tookMillis)}</td>
                <td>${call.rawReply ? html`<pre>${call.rawReply}</pre>` : '–'}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private text(id: string, name: string, text: string | null) {
    return text
      ? html`<details ?open=${id === 'raw-reply'} data-testid=${id}>
          <summary>${name} <span class="muted">(${asCount(text.length)} characters)</span></summary>
          <pre tabindex="0">${text}</pre>
        </details>`
      : nothing;
  }
}

function size(intent: Intent): string {
  const amount = intent.cashFraction ? `${asPercent(Number(intent.cashFraction) * 100)} of cash` : (intent.quantity ?? '–');
  return intent.leverage ? `${amount} at ${intent.leverage}×` : amount;
}

function exits(intent: Intent): string {
  const parts = [
    intent.stopLoss && `stop ${intent.stopLoss}`,
    intent.takeProfit && `target ${intent.takeProfit}`,
    intent.invalidation && `void when ${intent.invalidation}`,
    intent.riskUsd && `risks ${intent.riskUsd} USD`,
  ].filter(Boolean);
  return parts.join(', ') || '–';
}

customElements.define('arena-decision', ArenaDecision);
