/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query AgreementByReference($loanRef: String!, $language: String!) {\n  iuteGenerateAgreement(loanRef: $loanRef, language: $language) {\n    fileName\n    contentType\n    contentBase64\n  }\n}": typeof types.AgreementByReferenceDocument,
    "query Agreement($id: ID!, $language: String!) {\n  application(id: $id) {\n    status\n    agreement(language: $language) {\n      fileName\n      byteSize\n      url\n      urlExpiresAt\n    }\n  }\n}": typeof types.AgreementDocument,
    "query ApplicationByReference($loanRef: String!) {\n  iuteCheckLoanStatus(loanRef: $loanRef) {\n    id\n    status\n    nativeStatus\n  }\n}": typeof types.ApplicationByReferenceDocument,
    "query ApplicationsPage($first: Int! = 20, $after: String) {\n  applications(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        externalId\n        status\n        nativeStatus\n        requested {\n          amount\n          currency\n        }\n        termMonths\n        createdAt\n        customer {\n          displayName\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      expected\n      received\n    }\n  }\n}": typeof types.ApplicationsPageDocument,
    "mutation Apply($input: IuteCreateLoanInput!) {\n  iuteCreateLoan(input: $input) {\n    application {\n      id\n      externalId\n      status\n      requested {\n        amount\n        currency\n      }\n      firstPaymentOn\n      customer {\n        displayName\n        personalNumber\n      }\n    }\n    userErrors {\n      path\n      message\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": typeof types.ApplyDocument,
    "mutation Cancel($input: IuteCancelLoanInput!) {\n  iuteCancelLoan(input: $input) {\n    application {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": typeof types.CancelDocument,
    "query CashReleaseByReference($loanRef: String!) {\n  iuteCheckCashRelease(loanRef: $loanRef) {\n    allowed\n    nativeStatus\n    principal {\n      amount\n      currency\n    }\n    firstName\n    lastName\n  }\n}": typeof types.CashReleaseByReferenceDocument,
    "query CustomerDetails($id: ID!) {\n  customer(id: $id) {\n    id\n    displayName\n    personalNumber\n    loans(first: 10) {\n      nodes {\n        id\n        externalId\n        status\n        outstanding {\n          amount\n          currency\n        }\n      }\n    }\n    applications(first: 10) {\n      nodes {\n        id\n        externalId\n        status\n        loan {\n          id\n        }\n      }\n    }\n  }\n}": typeof types.CustomerDetailsDocument,
    "query CustomerOfLoan($loanId: ID!) {\n  loan(id: $loanId) {\n    customer {\n      id\n      displayName\n      personalNumber\n      loans {\n        nodes {\n          externalId\n          status\n          repaid {\n            amount\n          }\n          outstanding {\n            amount\n            currency\n          }\n          installmentsLeft\n        }\n      }\n      applications {\n        nodes {\n          externalId\n          status\n          createdAt\n        }\n      }\n    }\n  }\n}": typeof types.CustomerOfLoanDocument,
    "query CustomersPage($first: Int! = 20, $after: String) {\n  customers(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        displayName\n        personalNumber\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.CustomersPageDocument,
    "query FirstLook {\n  providers {\n    name\n    target\n    state\n  }\n  loans(first: 5) {\n    nodes {\n      externalId\n      status\n      outstanding {\n        amount\n        currency\n      }\n      nextInstallment {\n        number\n        dueOn\n        total {\n          amount\n        }\n      }\n      installments {\n        number\n        dueOn\n        status\n        outstanding {\n          amount\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      received\n    }\n  }\n}": typeof types.FirstLookDocument,
    "query FollowApplication($id: ID!) {\n  application(id: $id) {\n    externalId\n    status\n    nativeStatus\n    createdAt\n    customer {\n      displayName\n    }\n    cashRelease {\n      allowed\n      principal {\n        amount\n        currency\n      }\n    }\n    loan {\n      id\n      status\n    }\n  }\n}": typeof types.FollowApplicationDocument,
    "query LoanByReference($loanRef: String!) {\n  iuteGetLoanInfo(loanRef: $loanRef) {\n    id\n    status\n    outstanding {\n      amount\n      currency\n    }\n    nextInstallment {\n      number\n      dueOn\n    }\n  }\n}": typeof types.LoanByReferenceDocument,
    "query LoanCost($input: IuteCalculateLoanInput!) {\n  iuteCalculateLoan(input: $input) {\n    monthlyPayment {\n      amount\n      currency\n    }\n    totalRepayable {\n      amount\n      currency\n    }\n    firstPaymentOn\n    discrepancies {\n      rule\n    }\n  }\n}": typeof types.LoanCostDocument,
    "query LoanDetails($id: ID!) {\n  loan(id: $id) {\n    id\n    provider\n    externalId\n    status\n    nativeStatus\n    termMonths\n    principal {\n      amount\n      currency\n    }\n    totalRepayable {\n      amount\n      currency\n    }\n    repaid {\n      amount\n      currency\n    }\n    outstanding {\n      amount\n      currency\n    }\n    installmentsLeft\n    installments {\n      id\n      number\n      dueOn\n      status\n      total {\n        amount\n      }\n      paid {\n        amount\n      }\n      outstanding {\n        amount\n      }\n    }\n    discrepancies {\n      rule\n      expected {\n        amount\n      }\n      actual {\n        amount\n      }\n    }\n    applicationId\n    application {\n      status\n      createdAt\n    }\n    customer {\n      id\n      displayName\n      personalNumber\n    }\n  }\n}": typeof types.LoanDetailsDocument,
    "query LoansPage($first: Int! = 20, $after: String) {\n  loans(first: $first, after: $after, providers: [IUTE]) {\n    edges {\n      cursor\n      node {\n        id\n        externalId\n        status\n        outstanding {\n          amount\n          currency\n        }\n        installmentsLeft\n        customer {\n          displayName\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      expected\n      received\n      failure\n      elapsedMs\n    }\n  }\n}": typeof types.LoansPageDocument,
    "query OneById($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Installment {\n      number\n      dueOn\n      status\n      outstanding {\n        amount\n        currency\n      }\n    }\n  }\n}": typeof types.OneByIdDocument,
    "query Providers {\n  providers {\n    code\n    name\n    target\n    state\n    capabilities\n    lastSuccessAt\n  }\n}": typeof types.ProvidersDocument,
    "query ReceiptById($id: ID!) {\n  receipt(id: $id) {\n    id\n    operation\n    idempotencyKey\n    outcome\n    state\n    createdAt\n    sentAt\n    settledAt\n    checkAgainAt\n    history {\n      state\n      at\n      evidence\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.ReceiptByIdDocument,
    "query ReceiptByKey($operation: String!, $key: String!) {\n  receiptByKey(operation: $operation, idempotencyKey: $key) {\n    id\n    outcome\n    state\n    checkAgainAt\n  }\n}": typeof types.ReceiptByKeyDocument,
    "mutation ReceiptOfARepeat($input: IuteInsertRepaymentInput!) {\n  once: iuteInsertRepayment(input: $input) {\n    receipt {\n      id\n      operation\n      outcome\n      state\n      createdAt\n      sentAt\n      settledAt\n      history {\n        state\n        at\n        evidence\n      }\n    }\n    userErrors {\n      message\n    }\n  }\n  again: iuteInsertRepayment(input: $input) {\n    receipt {\n      id\n      outcome\n      state\n    }\n    loan {\n      repaid {\n        amount\n      }\n    }\n    userErrors {\n      message\n    }\n  }\n}": typeof types.ReceiptOfARepeatDocument,
    "query RefreshMany($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    id\n    ... on Loan {\n      loanStatus: status\n      outstanding {\n        amount\n      }\n    }\n    ... on Application {\n      applicationStatus: status\n    }\n    ... on Installment {\n      number\n      installmentStatus: status\n    }\n  }\n}": typeof types.RefreshManyDocument,
    "mutation ReleaseCash($input: IuteConfirmCashReleaseInput!) {\n  iuteConfirmCashRelease(input: $input) {\n    application {\n      status\n    }\n    loan {\n      id\n      externalId\n      status\n      outstanding {\n        amount\n        currency\n      }\n      nextInstallment {\n        dueOn\n        total {\n          amount\n        }\n      }\n    }\n    userErrors {\n      message\n    }\n    receipt {\n      outcome\n      sentAt\n      settledAt\n    }\n  }\n}": typeof types.ReleaseCashDocument,
    "mutation Repay($input: IuteInsertRepaymentInput!) {\n  iuteInsertRepayment(input: $input) {\n    loan {\n      repaid {\n        amount\n        currency\n      }\n      outstanding {\n        amount\n        currency\n      }\n      installments {\n        number\n        dueOn\n        status\n        outstanding {\n          amount\n        }\n      }\n    }\n    userErrors {\n      path\n      message\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": typeof types.RepayDocument,
    "query RevealPersonalNumber($id: ID!) {\n  customer(id: $id) {\n    displayName\n    personalNumber(reveal: true)\n  }\n}": typeof types.RevealPersonalNumberDocument,
    "mutation SendPapers($input: IuteUploadLoanFilesInput!) {\n  iuteUploadLoanFiles(input: $input) {\n    application {\n      status\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": typeof types.SendPapersDocument,
    "mutation SettleByHand($input: ReceiptResolveInput!) {\n  receiptResolve(input: $input) {\n    receipt {\n      id\n      outcome\n      state\n      settledAt\n      history {\n        state\n        evidence\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.SettleByHandDocument,
};
const documents: Documents = {
    "query AgreementByReference($loanRef: String!, $language: String!) {\n  iuteGenerateAgreement(loanRef: $loanRef, language: $language) {\n    fileName\n    contentType\n    contentBase64\n  }\n}": types.AgreementByReferenceDocument,
    "query Agreement($id: ID!, $language: String!) {\n  application(id: $id) {\n    status\n    agreement(language: $language) {\n      fileName\n      byteSize\n      url\n      urlExpiresAt\n    }\n  }\n}": types.AgreementDocument,
    "query ApplicationByReference($loanRef: String!) {\n  iuteCheckLoanStatus(loanRef: $loanRef) {\n    id\n    status\n    nativeStatus\n  }\n}": types.ApplicationByReferenceDocument,
    "query ApplicationsPage($first: Int! = 20, $after: String) {\n  applications(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        externalId\n        status\n        nativeStatus\n        requested {\n          amount\n          currency\n        }\n        termMonths\n        createdAt\n        customer {\n          displayName\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      expected\n      received\n    }\n  }\n}": types.ApplicationsPageDocument,
    "mutation Apply($input: IuteCreateLoanInput!) {\n  iuteCreateLoan(input: $input) {\n    application {\n      id\n      externalId\n      status\n      requested {\n        amount\n        currency\n      }\n      firstPaymentOn\n      customer {\n        displayName\n        personalNumber\n      }\n    }\n    userErrors {\n      path\n      message\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": types.ApplyDocument,
    "mutation Cancel($input: IuteCancelLoanInput!) {\n  iuteCancelLoan(input: $input) {\n    application {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": types.CancelDocument,
    "query CashReleaseByReference($loanRef: String!) {\n  iuteCheckCashRelease(loanRef: $loanRef) {\n    allowed\n    nativeStatus\n    principal {\n      amount\n      currency\n    }\n    firstName\n    lastName\n  }\n}": types.CashReleaseByReferenceDocument,
    "query CustomerDetails($id: ID!) {\n  customer(id: $id) {\n    id\n    displayName\n    personalNumber\n    loans(first: 10) {\n      nodes {\n        id\n        externalId\n        status\n        outstanding {\n          amount\n          currency\n        }\n      }\n    }\n    applications(first: 10) {\n      nodes {\n        id\n        externalId\n        status\n        loan {\n          id\n        }\n      }\n    }\n  }\n}": types.CustomerDetailsDocument,
    "query CustomerOfLoan($loanId: ID!) {\n  loan(id: $loanId) {\n    customer {\n      id\n      displayName\n      personalNumber\n      loans {\n        nodes {\n          externalId\n          status\n          repaid {\n            amount\n          }\n          outstanding {\n            amount\n            currency\n          }\n          installmentsLeft\n        }\n      }\n      applications {\n        nodes {\n          externalId\n          status\n          createdAt\n        }\n      }\n    }\n  }\n}": types.CustomerOfLoanDocument,
    "query CustomersPage($first: Int! = 20, $after: String) {\n  customers(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        displayName\n        personalNumber\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.CustomersPageDocument,
    "query FirstLook {\n  providers {\n    name\n    target\n    state\n  }\n  loans(first: 5) {\n    nodes {\n      externalId\n      status\n      outstanding {\n        amount\n        currency\n      }\n      nextInstallment {\n        number\n        dueOn\n        total {\n          amount\n        }\n      }\n      installments {\n        number\n        dueOn\n        status\n        outstanding {\n          amount\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      received\n    }\n  }\n}": types.FirstLookDocument,
    "query FollowApplication($id: ID!) {\n  application(id: $id) {\n    externalId\n    status\n    nativeStatus\n    createdAt\n    customer {\n      displayName\n    }\n    cashRelease {\n      allowed\n      principal {\n        amount\n        currency\n      }\n    }\n    loan {\n      id\n      status\n    }\n  }\n}": types.FollowApplicationDocument,
    "query LoanByReference($loanRef: String!) {\n  iuteGetLoanInfo(loanRef: $loanRef) {\n    id\n    status\n    outstanding {\n      amount\n      currency\n    }\n    nextInstallment {\n      number\n      dueOn\n    }\n  }\n}": types.LoanByReferenceDocument,
    "query LoanCost($input: IuteCalculateLoanInput!) {\n  iuteCalculateLoan(input: $input) {\n    monthlyPayment {\n      amount\n      currency\n    }\n    totalRepayable {\n      amount\n      currency\n    }\n    firstPaymentOn\n    discrepancies {\n      rule\n    }\n  }\n}": types.LoanCostDocument,
    "query LoanDetails($id: ID!) {\n  loan(id: $id) {\n    id\n    provider\n    externalId\n    status\n    nativeStatus\n    termMonths\n    principal {\n      amount\n      currency\n    }\n    totalRepayable {\n      amount\n      currency\n    }\n    repaid {\n      amount\n      currency\n    }\n    outstanding {\n      amount\n      currency\n    }\n    installmentsLeft\n    installments {\n      id\n      number\n      dueOn\n      status\n      total {\n        amount\n      }\n      paid {\n        amount\n      }\n      outstanding {\n        amount\n      }\n    }\n    discrepancies {\n      rule\n      expected {\n        amount\n      }\n      actual {\n        amount\n      }\n    }\n    applicationId\n    application {\n      status\n      createdAt\n    }\n    customer {\n      id\n      displayName\n      personalNumber\n    }\n  }\n}": types.LoanDetailsDocument,
    "query LoansPage($first: Int! = 20, $after: String) {\n  loans(first: $first, after: $after, providers: [IUTE]) {\n    edges {\n      cursor\n      node {\n        id\n        externalId\n        status\n        outstanding {\n          amount\n          currency\n        }\n        installmentsLeft\n        customer {\n          displayName\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      expected\n      received\n      failure\n      elapsedMs\n    }\n  }\n}": types.LoansPageDocument,
    "query OneById($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Installment {\n      number\n      dueOn\n      status\n      outstanding {\n        amount\n        currency\n      }\n    }\n  }\n}": types.OneByIdDocument,
    "query Providers {\n  providers {\n    code\n    name\n    target\n    state\n    capabilities\n    lastSuccessAt\n  }\n}": types.ProvidersDocument,
    "query ReceiptById($id: ID!) {\n  receipt(id: $id) {\n    id\n    operation\n    idempotencyKey\n    outcome\n    state\n    createdAt\n    sentAt\n    settledAt\n    checkAgainAt\n    history {\n      state\n      at\n      evidence\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": types.ReceiptByIdDocument,
    "query ReceiptByKey($operation: String!, $key: String!) {\n  receiptByKey(operation: $operation, idempotencyKey: $key) {\n    id\n    outcome\n    state\n    checkAgainAt\n  }\n}": types.ReceiptByKeyDocument,
    "mutation ReceiptOfARepeat($input: IuteInsertRepaymentInput!) {\n  once: iuteInsertRepayment(input: $input) {\n    receipt {\n      id\n      operation\n      outcome\n      state\n      createdAt\n      sentAt\n      settledAt\n      history {\n        state\n        at\n        evidence\n      }\n    }\n    userErrors {\n      message\n    }\n  }\n  again: iuteInsertRepayment(input: $input) {\n    receipt {\n      id\n      outcome\n      state\n    }\n    loan {\n      repaid {\n        amount\n      }\n    }\n    userErrors {\n      message\n    }\n  }\n}": types.ReceiptOfARepeatDocument,
    "query RefreshMany($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    id\n    ... on Loan {\n      loanStatus: status\n      outstanding {\n        amount\n      }\n    }\n    ... on Application {\n      applicationStatus: status\n    }\n    ... on Installment {\n      number\n      installmentStatus: status\n    }\n  }\n}": types.RefreshManyDocument,
    "mutation ReleaseCash($input: IuteConfirmCashReleaseInput!) {\n  iuteConfirmCashRelease(input: $input) {\n    application {\n      status\n    }\n    loan {\n      id\n      externalId\n      status\n      outstanding {\n        amount\n        currency\n      }\n      nextInstallment {\n        dueOn\n        total {\n          amount\n        }\n      }\n    }\n    userErrors {\n      message\n    }\n    receipt {\n      outcome\n      sentAt\n      settledAt\n    }\n  }\n}": types.ReleaseCashDocument,
    "mutation Repay($input: IuteInsertRepaymentInput!) {\n  iuteInsertRepayment(input: $input) {\n    loan {\n      repaid {\n        amount\n        currency\n      }\n      outstanding {\n        amount\n        currency\n      }\n      installments {\n        number\n        dueOn\n        status\n        outstanding {\n          amount\n        }\n      }\n    }\n    userErrors {\n      path\n      message\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": types.RepayDocument,
    "query RevealPersonalNumber($id: ID!) {\n  customer(id: $id) {\n    displayName\n    personalNumber(reveal: true)\n  }\n}": types.RevealPersonalNumberDocument,
    "mutation SendPapers($input: IuteUploadLoanFilesInput!) {\n  iuteUploadLoanFiles(input: $input) {\n    application {\n      status\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}": types.SendPapersDocument,
    "mutation SettleByHand($input: ReceiptResolveInput!) {\n  receiptResolve(input: $input) {\n    receipt {\n      id\n      outcome\n      state\n      settledAt\n      history {\n        state\n        evidence\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": types.SettleByHandDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AgreementByReference($loanRef: String!, $language: String!) {\n  iuteGenerateAgreement(loanRef: $loanRef, language: $language) {\n    fileName\n    contentType\n    contentBase64\n  }\n}"): typeof import('./graphql.js').AgreementByReferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Agreement($id: ID!, $language: String!) {\n  application(id: $id) {\n    status\n    agreement(language: $language) {\n      fileName\n      byteSize\n      url\n      urlExpiresAt\n    }\n  }\n}"): typeof import('./graphql.js').AgreementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ApplicationByReference($loanRef: String!) {\n  iuteCheckLoanStatus(loanRef: $loanRef) {\n    id\n    status\n    nativeStatus\n  }\n}"): typeof import('./graphql.js').ApplicationByReferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ApplicationsPage($first: Int! = 20, $after: String) {\n  applications(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        externalId\n        status\n        nativeStatus\n        requested {\n          amount\n          currency\n        }\n        termMonths\n        createdAt\n        customer {\n          displayName\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      expected\n      received\n    }\n  }\n}"): typeof import('./graphql.js').ApplicationsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Apply($input: IuteCreateLoanInput!) {\n  iuteCreateLoan(input: $input) {\n    application {\n      id\n      externalId\n      status\n      requested {\n        amount\n        currency\n      }\n      firstPaymentOn\n      customer {\n        displayName\n        personalNumber\n      }\n    }\n    userErrors {\n      path\n      message\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}"): typeof import('./graphql.js').ApplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cancel($input: IuteCancelLoanInput!) {\n  iuteCancelLoan(input: $input) {\n    application {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}"): typeof import('./graphql.js').CancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CashReleaseByReference($loanRef: String!) {\n  iuteCheckCashRelease(loanRef: $loanRef) {\n    allowed\n    nativeStatus\n    principal {\n      amount\n      currency\n    }\n    firstName\n    lastName\n  }\n}"): typeof import('./graphql.js').CashReleaseByReferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CustomerDetails($id: ID!) {\n  customer(id: $id) {\n    id\n    displayName\n    personalNumber\n    loans(first: 10) {\n      nodes {\n        id\n        externalId\n        status\n        outstanding {\n          amount\n          currency\n        }\n      }\n    }\n    applications(first: 10) {\n      nodes {\n        id\n        externalId\n        status\n        loan {\n          id\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CustomerDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CustomerOfLoan($loanId: ID!) {\n  loan(id: $loanId) {\n    customer {\n      id\n      displayName\n      personalNumber\n      loans {\n        nodes {\n          externalId\n          status\n          repaid {\n            amount\n          }\n          outstanding {\n            amount\n            currency\n          }\n          installmentsLeft\n        }\n      }\n      applications {\n        nodes {\n          externalId\n          status\n          createdAt\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CustomerOfLoanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CustomersPage($first: Int! = 20, $after: String) {\n  customers(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        displayName\n        personalNumber\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').CustomersPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FirstLook {\n  providers {\n    name\n    target\n    state\n  }\n  loans(first: 5) {\n    nodes {\n      externalId\n      status\n      outstanding {\n        amount\n        currency\n      }\n      nextInstallment {\n        number\n        dueOn\n        total {\n          amount\n        }\n      }\n      installments {\n        number\n        dueOn\n        status\n        outstanding {\n          amount\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      received\n    }\n  }\n}"): typeof import('./graphql.js').FirstLookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FollowApplication($id: ID!) {\n  application(id: $id) {\n    externalId\n    status\n    nativeStatus\n    createdAt\n    customer {\n      displayName\n    }\n    cashRelease {\n      allowed\n      principal {\n        amount\n        currency\n      }\n    }\n    loan {\n      id\n      status\n    }\n  }\n}"): typeof import('./graphql.js').FollowApplicationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LoanByReference($loanRef: String!) {\n  iuteGetLoanInfo(loanRef: $loanRef) {\n    id\n    status\n    outstanding {\n      amount\n      currency\n    }\n    nextInstallment {\n      number\n      dueOn\n    }\n  }\n}"): typeof import('./graphql.js').LoanByReferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LoanCost($input: IuteCalculateLoanInput!) {\n  iuteCalculateLoan(input: $input) {\n    monthlyPayment {\n      amount\n      currency\n    }\n    totalRepayable {\n      amount\n      currency\n    }\n    firstPaymentOn\n    discrepancies {\n      rule\n    }\n  }\n}"): typeof import('./graphql.js').LoanCostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LoanDetails($id: ID!) {\n  loan(id: $id) {\n    id\n    provider\n    externalId\n    status\n    nativeStatus\n    termMonths\n    principal {\n      amount\n      currency\n    }\n    totalRepayable {\n      amount\n      currency\n    }\n    repaid {\n      amount\n      currency\n    }\n    outstanding {\n      amount\n      currency\n    }\n    installmentsLeft\n    installments {\n      id\n      number\n      dueOn\n      status\n      total {\n        amount\n      }\n      paid {\n        amount\n      }\n      outstanding {\n        amount\n      }\n    }\n    discrepancies {\n      rule\n      expected {\n        amount\n      }\n      actual {\n        amount\n      }\n    }\n    applicationId\n    application {\n      status\n      createdAt\n    }\n    customer {\n      id\n      displayName\n      personalNumber\n    }\n  }\n}"): typeof import('./graphql.js').LoanDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LoansPage($first: Int! = 20, $after: String) {\n  loans(first: $first, after: $after, providers: [IUTE]) {\n    edges {\n      cursor\n      node {\n        id\n        externalId\n        status\n        outstanding {\n          amount\n          currency\n        }\n        installmentsLeft\n        customer {\n          displayName\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    providers {\n      provider\n      result\n      expected\n      received\n      failure\n      elapsedMs\n    }\n  }\n}"): typeof import('./graphql.js').LoansPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OneById($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Installment {\n      number\n      dueOn\n      status\n      outstanding {\n        amount\n        currency\n      }\n    }\n  }\n}"): typeof import('./graphql.js').OneByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Providers {\n  providers {\n    code\n    name\n    target\n    state\n    capabilities\n    lastSuccessAt\n  }\n}"): typeof import('./graphql.js').ProvidersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReceiptById($id: ID!) {\n  receipt(id: $id) {\n    id\n    operation\n    idempotencyKey\n    outcome\n    state\n    createdAt\n    sentAt\n    settledAt\n    checkAgainAt\n    history {\n      state\n      at\n      evidence\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql.js').ReceiptByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReceiptByKey($operation: String!, $key: String!) {\n  receiptByKey(operation: $operation, idempotencyKey: $key) {\n    id\n    outcome\n    state\n    checkAgainAt\n  }\n}"): typeof import('./graphql.js').ReceiptByKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReceiptOfARepeat($input: IuteInsertRepaymentInput!) {\n  once: iuteInsertRepayment(input: $input) {\n    receipt {\n      id\n      operation\n      outcome\n      state\n      createdAt\n      sentAt\n      settledAt\n      history {\n        state\n        at\n        evidence\n      }\n    }\n    userErrors {\n      message\n    }\n  }\n  again: iuteInsertRepayment(input: $input) {\n    receipt {\n      id\n      outcome\n      state\n    }\n    loan {\n      repaid {\n        amount\n      }\n    }\n    userErrors {\n      message\n    }\n  }\n}"): typeof import('./graphql.js').ReceiptOfARepeatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RefreshMany($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    id\n    ... on Loan {\n      loanStatus: status\n      outstanding {\n        amount\n      }\n    }\n    ... on Application {\n      applicationStatus: status\n    }\n    ... on Installment {\n      number\n      installmentStatus: status\n    }\n  }\n}"): typeof import('./graphql.js').RefreshManyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReleaseCash($input: IuteConfirmCashReleaseInput!) {\n  iuteConfirmCashRelease(input: $input) {\n    application {\n      status\n    }\n    loan {\n      id\n      externalId\n      status\n      outstanding {\n        amount\n        currency\n      }\n      nextInstallment {\n        dueOn\n        total {\n          amount\n        }\n      }\n    }\n    userErrors {\n      message\n    }\n    receipt {\n      outcome\n      sentAt\n      settledAt\n    }\n  }\n}"): typeof import('./graphql.js').ReleaseCashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Repay($input: IuteInsertRepaymentInput!) {\n  iuteInsertRepayment(input: $input) {\n    loan {\n      repaid {\n        amount\n        currency\n      }\n      outstanding {\n        amount\n        currency\n      }\n      installments {\n        number\n        dueOn\n        status\n        outstanding {\n          amount\n        }\n      }\n    }\n    userErrors {\n      path\n      message\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}"): typeof import('./graphql.js').RepayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RevealPersonalNumber($id: ID!) {\n  customer(id: $id) {\n    displayName\n    personalNumber(reveal: true)\n  }\n}"): typeof import('./graphql.js').RevealPersonalNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SendPapers($input: IuteUploadLoanFilesInput!) {\n  iuteUploadLoanFiles(input: $input) {\n    application {\n      status\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n    receipt {\n      id\n      outcome\n    }\n  }\n}"): typeof import('./graphql.js').SendPapersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SettleByHand($input: ReceiptResolveInput!) {\n  receiptResolve(input: $input) {\n    receipt {\n      id\n      outcome\n      state\n      settledAt\n      history {\n        state\n        evidence\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql.js').SettleByHandDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
