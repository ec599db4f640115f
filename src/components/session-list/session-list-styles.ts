import { css } from 'lit';

/** One line a session, its acts at the end. */
export const sessionListStyles = css`
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: baseline;
  }
  .what span,
  p {
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .acts button,
  .acts .button {
    padding: 0 0.8em;
    font-size: 0.875rem;
  }
  .what form,
  label {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  summary {
    padding: 14px 0;
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    cursor: pointer;
  }
`;
