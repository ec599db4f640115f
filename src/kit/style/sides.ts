import { css } from 'lit';

/** Words of the person and of the network, each in its colour. */
export const sideWords = css`
  .person {
    color: var(--person);
  }
  .network {
    color: var(--network);
  }
`;

export const sideColumns = css`
  .person {
    --side: var(--person);
    --side-bar: var(--person-bar);
  }
  .network {
    --side: var(--network);
    --side-bar: var(--network-bar);
  }
  thead :is(.person, .network) {
    color: var(--side);
    font-weight: 600;
  }
`;
