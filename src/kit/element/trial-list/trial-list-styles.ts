import { css } from 'lit';

export const trialListStyles = css`
  .cards {
    display: grid;
    gap: 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  }
  .card {
    display: flex;
    flex-direction: column;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink-2);
    font: 0.8125rem/1.45 var(--ui);
    position: relative;
    overflow: hidden;
  }
  .card:hover {
    border-color: var(--line-strong);
  }
  .photo {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    aspect-ratio: 8 / 5;
    background: var(--mat);
  }
  img {
    position: absolute;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .body {
    display: grid;
    flex: none;
    align-content: start;
    gap: 8px;
    padding: 14px 16px 16px;
  }
  h3 {
    color: var(--truth);
    font: 500 1.25rem/1.25 var(--display);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-width: 0;
    white-space: nowrap;
  }
  .outcome {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ink);
  }
  .sides {
    display: grid;
    gap: 16px;
    grid-template-columns: 1fr 1fr;
    margin-top: 6px;
  }
  section {
    min-width: 0;
  }
  h4 {
    margin: 0 0 4px;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--line);
    font: 600 0.8125rem/1.4 var(--ui);
  }
  .person h4 {
    color: var(--person);
  }
  .network h4 {
    color: var(--network);
  }
  ol li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    padding: 2px 0;
    color: var(--ink);
  }
  .right .tick {
    width: 1em;
    height: 1em;
  }
  .label {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .right {
    flex: none;
    color: var(--ink-2);
    font-size: 0.75rem;
  }
  .truth {
    color: var(--truth);
    font-weight: 600;
  }
  .truth .right {
    color: inherit;
  }
  /* Three across a sheet, each as high as it needs to be; what is cut on a screen has a tip there, but not on paper. */
  @media print {
    .cards {
      gap: 10px;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .card {
      font: 7pt/1.35 var(--ui);
    }
    .photo {
      aspect-ratio: 2;
    }
    .body {
      gap: 4px;
      padding: 6px 8px 8px;
    }
    h3 {
      font-size: 1rem;
    }
    h4,
    .right {
      font-size: 7pt;
    }
    h3,
    .outcome,
    .label {
      overflow-wrap: break-word;
      white-space: normal;
    }
    .sides {
      gap: 8px;
      margin-top: 2px;
    }
    ol li {
      gap: 4px;
      padding: 0;
    }
  }
`;
