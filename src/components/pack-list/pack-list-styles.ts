import { css } from 'lit';

/** One line a pack, its acts at the end. */
export const packListStyles = css`
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  .what {
    display: flex;
    flex: 1 1 18rem;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: baseline;
    overflow-wrap: anywhere;
  }
  .what span,
  p {
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .what p {
    width: 100%;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .acts button {
    padding: 0 0.8em;
    font-size: 0.875rem;
  }
`;
