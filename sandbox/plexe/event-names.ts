/** The 32 names of the notes. */
export const EVENTS = [
  'WB_Customer_Created',
  'WB_Application_Created',
  'WB_Customer_And_Application_Created',
  'WB_Application_Current_Process',
  'WB_Application_Status_Changed',
  'WB_Under_Review',
  'WB_Application_Cancelled',
  'WB_Application_Ready',
  'WB_Send_Application_Ready',
  'WB_Send_Application_Otp',
  'WB_Application_First_Day_Draft',
  'WB_Application_Second_Day_Draft',
  'WB_Draft_Application_Access',
  'WB_Offer_Updated',
  'WB_Partner_Request',
  'WB_Bank_Transactions_Refresh',
  'WB_Accounting_System_Failed_To_Connect',
  'WB_Accounting_Process_Failed',
  'WB_Accounting_Process_Connected',
  'WB_Loan_Created',
  'WB_Loan_Opened',
  'WB_Loan_Closed',
  'WB_Loan_Enabled_Or_Disabled',
  'WB_Loan_Withdrawal_Completed',
  'WB_Send_Loan_Otp',
  'WB_Communication_Sent',
  'WB_Send_Sms',
  'WB_Send_Otp',
  'WB_Send_Two_Factor_Code',
  'WB_Send_Secondary_Applicant_Notice',
  'WB_Send_Secondary_Applicant_Change_Of_Facility',
  'WB_Send_Applicant_Change_Of_Facility_Notice',
] as const;

/** Created and status events go to registered partners only. */
export const FOR_PARTNERS_ONLY: ReadonlySet<string> = new Set([
  'WB_Customer_Created',
  'WB_Application_Created',
  'WB_Customer_And_Application_Created',
  'WB_Application_Status_Changed',
]);

/** A name in any case; undefined for one of none. */
export const eventNamed = (written: string): string | undefined =>
  EVENTS.find((name) => name.toLowerCase() === written.trim().toLowerCase());
