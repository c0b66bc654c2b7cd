/** Contract files, of an application or of the loan that it became. */
import { array, object, type Shaped } from '../../json.js';
import { count, free, guid, instant, maybe, type ReadersOf, type Wire, words } from '../answers.js';

const file = object({
  documentId: guid,
  displayName: words,
  createdDate: maybe(instant),
  data: maybe(free),
  status: maybe(count),
} satisfies ReadersOf<Wire['ContractDocument']>);

export const files = array(file);

export type ContractFile = Shaped<typeof file>;
