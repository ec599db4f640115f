import { css } from 'lit';

export const classSheetStyles = css`
  dialog {
    width: min(58rem, calc(100vw - 24px));
    max-width: none;
    max-height: calc(100dvh - 24px);
    padding: 0;
    font: 0.9375rem/1.45 var(--ui);
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 0 28px 28px;
  }
  .shown,
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 6px;
    margin-inline: -28px;
    padding: 10px 28px;
    border-bottom: 1px solid var(--line);
    background: var(--card);
  }
  .step {
    min-width: 44px;
    padding: 0;
  }
  .place {
    margin-inline: 8px auto;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .close {
    margin-inline-end: -1.1em;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  h2 {
    font-size: 1.875rem;
    line-height: 1.2;
  }
  .path {
    position: relative;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .path > [aria-hidden] {
    display: flex;
    flex-wrap: wrap;
  }
  .path b {
    color: var(--ink);
    font-weight: 650;
  }
  i {
    margin-inline: 0.45em;
    font-style: normal;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  code {
    font: inherit;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 4px;
  }
  .tiles div {
    aspect-ratio: 1;
    border-radius: var(--radius-small);
    background-color: var(--mat);
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
  }
  .notice {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  h3 {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--line);
    color: var(--ink-2);
    font: 600 0.8125rem/1.4 var(--ui);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) 6.5rem;
    align-items: center;
    gap: 4px 16px;
    min-height: 60px;
    padding-block: 6px;
    border-bottom: 1px solid var(--line);
  }
  li p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--ink-2);
    font-size: 0.75rem;
    line-height: 1rem;
  }
  small {
    display: block;
    color: var(--person);
    font-size: 0.75rem;
  }
  .name {
    justify-content: flex-start;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline 1px var(--line-strong);
    text-underline-offset: 0.2em;
  }
  .pick {
    min-height: 38px;
    padding: 0 0.8em;
    font-size: 0.8125rem;
    order: 1;
  }
  .strip {
    grid-column: 1 / 3;
    order: 2;
    height: 3rem;
    overflow: hidden;
    border-radius: var(--radius-small);
    background: var(--mat);
  }
  .strip img {
    display: block;
    width: calc(var(--tiles) * 3rem);
    height: 3rem;
  }
  /* Beside the examples stand the classes that they are compared with, each with all of its own. */
  @media (width >= 64rem) {
    dialog {
      width: min(84rem, 100vw - 24px);
    }
    .sheet {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      column-gap: 32px;
    }
    .head,
    .sheet:not(:has(.beside > *)) .shown {
      grid-column: 1 / -1;
    }
    .tiles {
      grid-template-columns: repeat(4, 1fr);
    }
    li {
      grid-template-columns: minmax(0, 1fr) 6.5rem;
    }
    .strip {
      height: auto;
    }
    .strip img {
      width: min(100%, var(--tiles) * 3rem);
      height: auto;
    }
  }
  @media (width < 56rem) {
    .sheet {
      padding: 0 16px 20px;
    }
    .head {
      margin-inline: -16px;
      padding: 8px 16px;
    }
    .tiles {
      grid-template-columns: repeat(5, 1fr);
    }
    li {
      grid-template-columns: minmax(0, 1fr) 6rem;
    }
  }
  @media (width < 36rem) {
    .tiles {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`;
