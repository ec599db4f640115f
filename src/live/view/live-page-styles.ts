import { css } from 'lit';

/** The picture and its name on the left, the network's five on the right; one below the other on a phone. */
export const livePageStyles = css`
  main {
    display: grid;
    gap: 24px;
    max-width: 84rem;
    margin: 0 auto;
    padding: 28px 24px 56px;
  }
  .lead {
    display: grid;
    gap: 8px;
  }
  .lead p {
    max-width: 64rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .stage {
    display: grid;
    gap: 24px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .picture {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  hit5-camera-view,
  hit5-photo,
  .empty {
    height: min(52dvh, 34rem);
  }
  .empty {
    display: grid;
    gap: 14px;
    place-content: center;
    justify-items: center;
    padding: 20px;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink-2);
    text-align: center;
  }
  .no-camera {
    padding: 16px 20px;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink-2);
  }
  .acts {
    align-items: center;
  }
  .kept {
    display: grid;
    gap: 10px;
    max-width: 44rem;
    scroll-margin-bottom: 1rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  /* One line high, whatever comes, so that nothing moves below it. */
  .first {
    height: 1.25em;
    overflow: hidden;
    color: var(--network);
    font: 500 clamp(2.5rem, 1.5rem + 3vw, 3.75rem) / 1.25 var(--display);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .long {
    font-size: clamp(1.5rem, 1rem + 1.75vw, 2.25rem);
    line-height: clamp(3.125rem, 1.875rem + 3.75vw, 4.6875rem);
    height: auto;
  }
  @media (max-width: 52rem) {
    main {
      padding: 20px 16px 40px;
    }
    .stage {
      grid-template-columns: minmax(0, 1fr);
    }
    hit5-camera-view,
    hit5-photo,
    .empty {
      height: min(44dvh, 24rem);
    }
  }
`;
