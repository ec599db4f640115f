import { css } from 'lit';

/** The rules side by side, then the file of ReaL labels. */
export const regradeCardStyles = css`
  :host {
    display: grid;
    gap: 14px;
  }
  p,
  small {
    font-weight: 400;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .rules {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  }
  .rule {
    display: grid;
    gap: 4px;
    justify-content: start;
    justify-items: start;
    padding: 12px 14px;
    font-weight: 400;
    text-align: left;
  }
  .rule[aria-pressed='true'] {
    border: 2px solid var(--ink);
    padding: 11px 13px;
    font-weight: 600;
  }
  .load {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    font-size: 0.875rem;
  }
  .alarm {
    color: var(--alarm);
  }
`;
