import { css } from 'lit';

/** What panels, buttons and badges have in common. */
export const shared = css`
  :host {
    display: block;
    min-width: 0;
  }
  * {
    box-sizing: border-box;
  }
  .panel {
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    padding: 1rem 1.15rem;
  }
  h2 {
    margin: 0;
    font-size: 0.82rem;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--muted);
  }
  .heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
    margin-bottom: 0.75rem;
  }
  .heading .muted {
    font-size: 0.85rem;
  }
  .muted {
    color: var(--muted);
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.86em;
  }
  .up {
    color: var(--up);
  }
  .down {
    color: var(--down);
  }
  .badge {
    display: inline-block;
    padding: 0.05rem 0.45rem;
    border: 1px solid var(--line);
    border-radius: 999px;
    font-size: 0.72rem;
    line-height: 1.35;
    color: var(--muted);
    white-space: nowrap;
  }
  .badge.simulated {
    color: var(--warn);
    border-color: color-mix(in srgb, var(--warn) 45%, transparent);
    background: var(--warn-wash);
  }
  .badge.halted {
    color: var(--down);
    border-color: color-mix(in srgb, var(--down) 45%, transparent);
  }
  .badge.llm {
    color: var(--accent);
    border-color: color-mix(in srgb, var(--accent) 45%, transparent);
  }
  button,
  select,
  input {
    font: inherit;
    font-size: 0.9rem;
    color: var(--text);
    background: var(--panel-raised);
    border: 1px solid var(--line);
    border-radius: 9px;
    padding: 0.42rem 0.7rem;
    min-height: 2.25rem;
  }
  button {
    cursor: pointer;
    font-weight: 550;
  }
  button:hover:not(:disabled) {
    border-color: var(--muted);
  }
  button:disabled {
    opacity: 0.45;
    cursor: not-allowed;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .swatch {
    flex: none;
    display: inline-block;
    width: 0.7rem;
    height: 0.7rem;
    border-radius: 3px;
  }
`;
