import { postgresql, usePostgres } from '#tests/e2e/server/databases.ts';
import { describeStore } from '#tests/e2e/server/store-suite.ts';

usePostgres();
describeStore(postgresql);
