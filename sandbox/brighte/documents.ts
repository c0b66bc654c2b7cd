import { refuse } from './errors.js';
import { applicationOf } from './lookup.js';
import { alternates, type BrighteOperation, ok, sessionCall } from './operation.js';
import * as wire from './wire.js';

const TYPES = { sample: ['invoice', 'CCA'], enum: ['INVOICE', 'STC', 'CCA'] } as const;

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** How a file of each type begins. */
const BEGINNINGS: Readonly<Record<string, Buffer>> = {
  jpg: JPEG,
  jpeg: JPEG,
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  pdf: Buffer.from('%PDF-'),
};

/** Padding may be missing, line breaks may stand between: what a base64 reader takes. */
function decodeBase64(written: unknown): Buffer | undefined {
  if (typeof written !== 'string') return undefined;
  const packed = written.replace(/\s+/g, '').replace(/={1,2}$/, '');
  const fits = /^[A-Za-z0-9+/]+$/.test(packed) && packed.length % 4 !== 1;
  return fits ? Buffer.from(packed, 'base64') : undefined;
}

const DOCUMENT = '/rest/vendor/v1/application/{application_id}/document';
const spellings = (method: string) =>
  alternates(
    method,
    '/rest/v1/vendor/application/{application_id}/document',
    '/rest/vendor/v1/applications/{application_id}/document',
  );

const listApplicationDocumentTypes = sessionCall({
  id: 'listApplicationDocumentTypes',
  at: ['GET', '/rest/vendor/v1/application/document-types'],
  act: ({ world }) => ok({ applicationDocumentTypes: TYPES[world.switches.documentTypes] }),
});

const listApplicationDocuments = sessionCall({
  id: 'listApplicationDocuments',
  at: ['GET', DOCUMENT],
  alternates: spellings('GET'),
  subject: 'application_id',
  act: (visit) =>
    ok({
      applicationDocuments: applicationOf('listApplicationDocuments', visit).documents.map(
        wire.storedDocument,
      ),
    }),
});

const createApplicationDocument = sessionCall({
  id: 'createApplicationDocument',
  at: ['POST', DOCUMENT],
  alternates: spellings('POST'),
  subject: 'application_id',
  act(visit) {
    const { world, body = {} } = visit;
    const { invoice_type: type, filename, filecontent } = body;
    const no = (http: number, message: string): never =>
      refuse('createApplicationDocument', http, message);
    const application = applicationOf('createApplicationDocument', visit);
    if (type === undefined || type === null || type === '')
      return no(400, 'No document type specified.');
    if (typeof type !== 'string' || !TYPES.enum.some((known) => known === type.toUpperCase()))
      return no(400, 'Invalid application document type.');
    if (typeof filename !== 'string' || filename.trim() === '') return no(400, 'Invalid filename.');
    const beginning = BEGINNINGS[filename.split('.').at(-1)?.toLowerCase() ?? ''];
    if (!beginning || !/.\.[a-z]+$/i.test(filename)) return no(400, 'Invalid filetype.');
    const content = decodeBase64(filecontent);
    if (!content) return no(400, 'File content has to be base64 encoded.');
    if (
      world.switches.documentContentMustMatch &&
      !content.subarray(0, beginning.length).equals(beginning)
    )
      return no(400, 'Invalid filetype.');
    if (content.length > world.switches.largestDocumentBytes) return no(500, 'Internal Error.');
    const stored = { type, filename, bytes: content.length };
    application.documents.push(stored);
    world.book('createApplicationDocument', {
      applicationId: application.id,
      type,
      filename,
      bytes: String(content.length),
    });
    return ok({ applicationDocument: wire.storedDocument(stored) });
  },
});

export const documentOperations: Readonly<Record<string, BrighteOperation>> = {
  listApplicationDocumentTypes,
  listApplicationDocuments,
  createApplicationDocument,
};
