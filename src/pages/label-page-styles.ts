import { css } from 'lit';

/** The screen's full height: the bar, what there is to say, and the view below. */
export const labelPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    min-height: 30rem;
  }
  button.bar {
    flex: none;
    min-width: 44px;
    padding: 0 0.6em;
    font-weight: 500;
    font-size: 0.875rem;
  }
  a.results {
    color: var(--ink-2);
    font-size: 0.875rem;
    white-space: nowrap;
  }
  @media (max-width: 52rem) {
    button.help,
    button.clock,
    a.results {
      display: none;
    }
  }
`;
