import { LitElement, css, html } from 'lit';
import { shared } from './shared';

/** Asks for the control token when a control is used without one. It stays in this tab and is gone with it. */
export class ArenaToken extends LitElement {
  static styles = [
    shared,
    css`
      dialog {
        width: min(26rem, calc(100vw - 2rem));
        padding: 1.4rem;
        color: var(--text);
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 55%);
      }
      h2 {
        font-size: 1.05rem;
        color: var(--text);
      }
      p {
        margin: 0.5rem 0 1rem;
        font-size: 0.9rem;
        color: var(--muted);
      }
      input {
        width: 100%;
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: 0.5rem;
        margin-top: 1rem;
      }
    `,
  ];
  private settle: ((token: string | null) => void) | null = null;

  /** @returns the token, or null when the reader thought better of it */
  ask(): Promise<string | null> {
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    return new Promise((resolve) => (this.settle = resolve));
  }

  render() {
    return html`<dialog aria-labelledby="title" data-testid="token-dialog" @close=${this.closed}>
      <form method="dialog" @submit=${this.given}>
        <h2 id="title">Control token</h2>
        <p>
          Watching is open to everybody; starting, pausing and stopping need the token that <span class="mono">arena up</span> printed. It is kept in
          this tab only.
        </p>
        <input name="token" type="password" autocomplete="off" required aria-label="Control token" data-testid="token-input" />
        <div class="buttons">
          <button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>Cancel</button>
          <button class="primary" type="submit">Use token</button>
        </div>
      </form>
    </dialog>`;
  }

  private given(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const token = String(new FormData(form).get('token') ?? '').trim();
    form.reset();
    this.answer(token || null);
  }

  private closed(): void {
    this.answer(null);
  }

  private answer(token: string | null): void {
    const settle = this.settle;
    this.settle = null;
    settle?.(token);
  }
}

customElements.define('arena-token', ArenaToken);
