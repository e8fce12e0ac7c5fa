import { LitElement, css, html } from 'lit';
import type { Banner } from '../protocol';
import { shared } from './shared';

const MARK: Record<Banner['kind'], string> = {
  cassette: '▷',
  replay: '↺',
  synthetic: '∿',
  live: '●',
  assumed: '≈',
  simulated: '◇',
  leftout: '–',
  failure: '!',
};

/** Says what is real and what is not, before anything else is read. */
export class ArenaBanners extends LitElement {
  static properties = { banners: { attribute: false } };
  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .banner {
        display: flex;
        gap: 0.55rem;
        align-items: baseline;
        padding: 0.4rem 0.85rem;
        border-radius: 10px;
        border: 1px solid color-mix(in srgb, var(--accent) 35%, transparent);
        background: var(--info-wash);
        font-size: 0.9rem;
      }
      .banner.cassette,
      .banner.simulated,
      .banner.synthetic,
      .banner.assumed,
      .banner.leftout {
        background: var(--warn-wash);
        border-color: color-mix(in srgb, var(--warn) 40%, transparent);
      }
      .banner.failure {
        background: var(--danger-wash);
        border-color: color-mix(in srgb, var(--down) 45%, transparent);
      }
      .mark {
        color: var(--accent);
        font-weight: 700;
      }
      .cassette .mark,
      .simulated .mark,
      .synthetic .mark,
      .assumed .mark,
      .leftout .mark {
        color: var(--warn);
      }
      .failure .mark {
        color: var(--down);
      }
    `,
  ];
  declare banners: Banner[];

  constructor() {
    super();
    this.banners = [];
  }

  render() {
    return this.banners.map(
      (banner) => html`<div class="banner ${banner.kind}" role="note" data-testid="banner" data-kind=${banner.kind}>
        <span class="mark" aria-hidden="true">${MARK[banner.kind] ?? '·'}</span><span>${banner.text}</span>
      </div>`,
    );
  }
}

customElements.define('arena-banners', ArenaBanners);
