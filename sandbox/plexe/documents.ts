import type { TaskKind } from '../provider.js';
import { bytesIn } from './contracts.js';
import { operations, type Visit } from './operation.js';
import { bad } from './problem.js';
import {
  own,
  type PlexeState,
  type PlexeTable,
  type RequiredDocument,
  type Status,
  type StoredFile,
} from './state.js';
import { moveOn, moveTo, refuseUnaccepted } from './status.js';
import { readJson } from './wire.js';

/** The file of a call: one base64 JSON string, its name and type in the query. */
function readFile(visit: Visit): StoredFile {
  const [fileType, fileName] = [visit.needed('fileType'), visit.needed('fileName')];
  const content = readJson(visit.call.body);
  const bytes = typeof content === 'string' ? bytesIn(content) : undefined;
  if (bytes === undefined)
    throw bad('The file must be one base64 JSON string.', { $: ['The file is not base64.'] });
  return { fileName, fileType, bytes, date: visit.world.now.toISOString() };
}

const view = ({ id, label, details, submittedDate, files }: RequiredDocument) => ({
  label,
  details,
  submittedDate,
  submitted: submittedDate !== null,
  locations: files.map(({ fileName, fileType, date }) => ({
    location: `documents/${id}/${fileName}`,
    fileType,
    fileName,
    internalLocation: null,
    missingTransaction: false,
    date,
  })),
  id,
});

const HANDED_IN: readonly Status[] = ['ApplicationSubmitted', 'ContractComplete'];

/** The lender begins to look at what was handed in. */
export const review: TaskKind<PlexeState, PlexeTable> = {
  run(world, id) {
    const application = own(world.state.applications, id);
    if (application?.submitted && HANDED_IN.includes(application.status))
      moveTo(world, application, 'UnderReview');
    return undefined;
  },
};

export const documentOperations = operations({
  getRequiredDocuments: {
    at: ['GET', '/api/ApplicationApproval/get-required-documents/{applicationId}'],
    act(visit) {
      const data = visit.application.requiredDocuments.map(view);
      const { listShapes } = visit.world.switches;
      return visit.ok(listShapes === 'lists' ? data : { data, totalCount: data.length });
    },
  },
  submitRequiredDocument: {
    at: ['POST', '/api/ApplicationApproval/submit-required-document/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      const wanted = visit.named('supportingDocumentId');
      const file = readFile(visit);
      refuseUnaccepted(world, application);
      const document = application.requiredDocuments.find(({ id }) => id === wanted);
      if (!document) throw bad('This document is not wanted.');
      document.files.push(file);
      document.submittedDate = file.date;
      const all = application.requiredDocuments.every((one) => one.submittedDate !== null);
      if (all && !application.submitted) {
        application.submitted = true;
        moveOn(world, application, 'ApplicationSubmitted');
        const { reviewDelaySeconds } = world.switches;
        if (reviewDelaySeconds !== null)
          world.later(world.now.getTime() + reviewDelaySeconds * 1000, 'review', application.id);
      }
      visit.book({ applicationId: application.id, documentId: document.id });
      return visit.done();
    },
  },
  submitDocument: {
    at: ['POST', '/api/ApplicationApproval/submit-document/{applicationId}'],
    writes: true,
    act(visit) {
      const { world, application } = visit;
      const file = readFile(visit);
      refuseUnaccepted(world, application);
      application.otherDocuments.push(file);
      visit.book({ applicationId: application.id, fileName: file.fileName });
      return visit.done();
    },
  },
});
