import { css } from 'lit';

/** Of the form for a pack. */
export const importFormStyles = css`
  form {
    display: grid;
    gap: 18px;
    justify-items: start;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  .field {
    display: grid;
    gap: 6px;
  }
  .field span,
  legend {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  input[name='title'] {
    width: min(24rem, 78vw);
  }
  input[type='number'] {
    width: 7.5rem;
  }
  fieldset {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 4px;
    padding: 0;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-height: 44px;
  }
  label.choice {
    flex-wrap: nowrap;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .choice small {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
  }
`;
