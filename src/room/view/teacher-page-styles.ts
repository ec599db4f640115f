import { css } from 'lit';
import { cards } from '../../kit/style/page.ts';

/** The way in on the left, what happens on the right, what comes afterwards below. */
export const teacherPageStyles = css`
  ${cards}
  main {
    display: grid;
    gap: 20px;
    width: min(75rem, 100%);
    margin: 0 auto;
    padding: 20px 24px 64px;
  }
  h1 {
    overflow-wrap: anywhere;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
  }
  .found p {
    font: 500 1.25rem/1.35 var(--display);
  }
  hit5-way-in {
    --qr: 9rem;
  }
  .up {
    font-size: 0.9375rem;
  }
  .parts {
    display: grid;
    gap: 20px;
    align-items: start;
    grid-template-columns: minmax(0, 22rem) minmax(0, 1fr);
  }
  .column {
    display: grid;
    gap: 20px;
    min-width: 0;
  }
  .intro {
    max-width: 44rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .filling {
    display: grid;
    gap: 6px;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  @media (max-width: 55.99rem) {
    main {
      padding: 16px 16px 48px;
    }
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
