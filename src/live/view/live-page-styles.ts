import { css } from 'lit';

/** The picture on the left, who says what on the right; one below the other on a phone. */
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
  .lead p,
  .hint {
    max-width: 44rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .stage {
    display: grid;
    gap: 24px 32px;
    align-items: start;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .picture,
  .answers {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  hit5-camera-view,
  hit5-photo,
  .empty {
    height: min(60dvh, 34rem);
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
  label.tick {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  label.tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
  hit5-class-picker {
    height: min(60dvh, 34rem);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: hidden;
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
