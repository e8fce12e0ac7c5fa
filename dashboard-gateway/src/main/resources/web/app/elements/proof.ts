import { LitElement, css, html, nothing } from 'lit';
import type { RoundHash } from '../protocol';
import { shared } from './shared';

/** The last link of the hash chain, and how to check it. */
export class ArenaProof extends LitElement {
  static properties = { hash: { attribute: false }, competitionId: {}, copied: { state: true } };
  static styles = [
    shared,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem 0.8rem;
        align-items: center;
        padding: 0.2rem 0.2rem 0.8rem;
        font-size: 0.85rem;
        color: var(--muted);
      }
      button {
        min-height: 1.9rem;
        padding: 0.1rem 0.6rem;
        font-family: var(--mono);
        font-size: 0.8rem;
        font-weight: 400;
        overflow-wrap: anywhere;
        text-align: left;
      }
      code {
        font-family: var(--mono);
        font-size: 0.8rem;
        color: var(--text);
      }
    `,
  ];
  declare hash: RoundHash | null;
  declare competitionId: string;
  declare copied: string;

  constructor() {
    super();
    this.hash = null;
    this.competitionId = '';
    this.copied = '';
  }

  render() {
    const hash = this.hash;
    if (!hash) {
      return nothing;
    }
    return html`<div class="line" data-testid="round-hash">
      <span>Ledger hash after round ${hash.round}</span>
      <button type="button" title="Click to copy the hash" aria-label="Copy hash ${hash.hash}" @click=${() => this.copy(hash.hash)}>
        ${hash.hash.slice(0, 16)}…${hash.hash.slice(-8)}
      </button>
      <span>verifiable: <code>./arena verify ${this.competitionId}</code></span>
      <span role="status">${this.copied}</span>
    </div>`;
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'Copied';
    } catch {
      this.copied = text;
    }
    setTimeout(() => (this.copied = ''), 4000);
  }
}

customElements.define('arena-proof', ArenaProof);
