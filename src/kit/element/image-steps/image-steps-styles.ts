import { css } from 'lit';

/** The ways from one image to its neighbours and back to all; where there is no neighbour, a button that is off. */
export const imageStepsStyles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .off {
    border-style: dashed;
    color: var(--ink-2);
    cursor: default;
  }
`;
