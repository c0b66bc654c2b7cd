import {
  APPLICATION,
  BANKING,
  type Bench,
  CUSTOMER,
  JPEG,
  type Json,
  openBench,
  SIGNATURE,
} from './support.js';

type Made = { customerId: string; applicationId: string; applicantId: string | null };

/** A sandbox with the steps of the workflows. */
export async function openWalker() {
  const bench: Bench = await openBench();
  const make = (): Promise<Made> =>
    bench.read('createCustomerAndApplication', {
      body: { application: APPLICATION, customer: CUSTOMER },
    });
  const applicantsOf = (id: string) => bench.read<Json[]>('getAllApplicants', { path: [id] });
  const submit = (id: string, documentId: unknown) =>
    bench.call('submitRequiredDocument', {
      path: [id],
      query: {
        supportingDocumentId: String(documentId),
        fileType: 'image/jpeg',
        fileName: 'a.jpg',
      },
      body: JSON.stringify(JPEG),
    });
  return {
    ...bench,
    ...{ make, applicantsOf },
    application: (id: string) => bench.read('getApplication', { path: [id] }),
    async submitAll(id: string): Promise<void> {
      const documents = await bench.read<Json[]>('getRequiredDocuments', { path: [id] });
      for (const document of documents) await submit(id, document.id);
    },
    /** The primary applicant signs. */
    async sign(id: string): Promise<number> {
      const [applicant] = await applicantsOf(id);
      const path = [id, String(applicant?.applicantId)];
      return (await bench.call('signContract', { path, body: SIGNATURE })).status;
    },
    /** An application with an offer. */
    async evaluated(): Promise<string> {
      const { applicationId } = await make();
      const [path, query] = [[applicationId], { bankName: 'Second' }];
      await bench.read('addOrUpdateBankingData', { path, body: BANKING, query });
      await bench.read('processApplication', { path });
      await bench.advance(30);
      return applicationId;
    },
  };
}
