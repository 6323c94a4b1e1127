import type { Names, TableKind } from './names.js';

/** What the columns are called in the exports of one CRM, where that is not what anyone would call them. */
export type VendorNames = Partial<Readonly<Record<TableKind, Names>>>;

/** API names and labels, as exports have them. */
export const VENDOR_NAMES: Readonly<Record<string, VendorNames>> = {
  Salesforce: {
    opportunity: {
      id: ['OpportunityId', '18 Digit ID'], name: ['Opportunity Name'], stage: ['StageName'], account: ['AccountId', 'Account: Account Name'], rep: ['OwnerId', 'Opportunity Owner', 'Owner Full Name'], closes: ['CloseDate'], created: ['CreatedDate'],
      probability: ['Probability (%)'], forecastCategory: ['ForecastCategoryName', 'ForecastCategory'], source: ['LeadSource'], lossReason: ['Loss_Reason__c', 'Closed Lost Reason'], competitor: ['MainCompetitors__c'], currency: ['CurrencyIsoCode', 'Amount Currency'], isClosed: ['IsClosed', 'Closed'], isWon: ['IsWon', 'Won'],
      contact: ['ContactId', 'Primary Contact'], nextActivity: ['NextActivityDate'],
    },
    opportunityChange: { opportunity: ['OpportunityId', 'OppID'], to: ['StageName', 'NewValue', 'To Stage'], from: ['OldValue', 'From Stage'], field: ['Field', 'Field / Event'], at: ['CreatedDate', 'Edit Date', 'Last Modified'], order: ['SortOrder', 'StageSortOrder'] },
    account: { id: ['AccountId'], parent: ['ParentId'], employees: ['NumberOfEmployees'], rep: ['OwnerId', 'Account Owner'], created: ['CreatedDate'], domain: ['Website'], region: ['BillingCountry', 'Billing Country'] },
    rep: { id: ['UserId'], name: ['Name'], manager: ['ManagerId'], active: ['IsActive'], email: ['Email'], team: ['Department', 'Division', 'UserRoleId'] },
    contact: { account: ['AccountId'], first: ['FirstName'], last: ['LastName'] },
    activity: {
      kind: ['TaskSubtype', 'EventSubtype', 'Type', 'Task Subtype'], at: ['ActivityDate', 'ActivityDateTime', 'StartDateTime', 'CompletedDateTime', 'Date'], rep: ['OwnerId', 'Assigned'], contact: ['WhoId'], opportunity: ['WhatId'], account: ['AccountId', 'Company / Account'],
      done: ['IsClosed', 'Status'], purpose: ['Subject'],
    },
    target: { amount: ['QuotaAmount'], start: ['StartDate'], rep: ['QuotaOwnerId'], currency: ['CurrencyIsoCode'] },
    stage: { id: ['MasterLabel', 'ApiName'], name: ['MasterLabel'], order: ['SortOrder'], probability: ['DefaultProbability'], isClosed: ['IsClosed'], isWon: ['IsWon'] },
    product: { line: ['Family'], id: ['ProductCode'] },
    orderLine: { order: ['OrderNumber'], date: ['EffectiveDate'], amount: ['TotalAmount'], account: ['AccountId'], rep: ['OwnerId'], status: ['StatusCode'] },
  },
  HubSpot: {
    opportunity: {
      id: ['Record ID', 'hs_object_id'], name: ['dealname'], stage: ['dealstage'], closes: ['closedate'], created: ['createdate', 'Create Date'], rep: ['Deal owner', 'hubspot_owner_id'], lossReason: ['closed_lost_reason'], probability: ['hs_deal_stage_probability', 'Deal probability'],
      forecastCategory: ['hs_manual_forecast_category', 'Forecast category'], currency: ['deal_currency_code', 'Currency'], account: ['Associated Company IDs', 'Associated Company (Primary)', 'Primary Associated Company ID', 'Associated Company Domain'], contact: ['Associated Contact IDs', 'Associated Contact Email'],
      source: ['Original Source Type', 'hs_analytics_source', 'Original Traffic Source'], nextActivity: ['Next Activity Date', 'notes_next_activity_date'],
    },
    account: { id: ['Record ID', 'hs_object_id'], name: ['Company name'], domain: ['Company Domain Name'], employees: ['numberofemployees'], rep: ['Company owner', 'hubspot_owner_id'], created: ['Create Date', 'createdate'], tier: ['Target Account Tier'] },
    contact: { id: ['Record ID', 'hs_object_id'], account: ['Associated Company IDs', 'Primary Associated Company ID', 'associatedcompanyid'], first: ['First Name', 'firstname'], last: ['Last Name', 'lastname'] },
    activity: { at: ['hs_timestamp', 'Activity date'], kind: ['hs_activity_type', 'Engagement Type'], rep: ['Activity assigned to', 'hubspot_owner_id'], contact: ['Associated Contact Email', 'Associated Contact IDs'], account: ['Associated Company IDs', 'Associated Company Domain'], opportunity: ['Associated Deal IDs'], done: ['hs_task_status'], purpose: ['Notes/Description'] },
    rep: { id: ['Owner ID'] },
  },
  Zoho: {
    opportunity: {
      id: ['Record Id'], name: ['Deal_Name'], account: ['Account Name.id', 'Account_Name'], rep: ['Deal Owner.id', 'Deal Owner Id', 'Deal Owner'], closes: ['Closing_Date', 'Closing Date'], created: ['Created_Time', 'Created Time'], lossReason: ['Reason For Loss', 'Reason_For_Loss__s'],
      contact: ['Contact Name.id', 'Contact_Name'], source: ['Lead_Source'], probability: ['Probability (%)'], nextActivity: ['Next Activity Date'],
    },
    opportunityChange: { opportunity: ['Deal Name.id', 'Potential Name'], to: ['Stage'], at: ['Modified Time', 'Modified_Time'] },
    account: { id: ['Record Id'], parent: ['Parent Account.id', 'Parent Account'], rep: ['Account Owner.id', 'Account Owner Id'], created: ['Created Time'] },
    contact: { id: ['Record Id'], account: ['Account Name.id'] },
    activity: { at: ['Due Date', 'Start DateTime', 'From', 'Call Start Time'], account: ['Related To'], rep: ['Task Owner', 'Event Owner', 'Call Owner'], done: ['Status'] },
  },
  Pipedrive: {
    opportunity: {
      id: ['Deal - ID'], name: ['Deal - Title'], amount: ['Deal - Value'], currency: ['Deal - Currency of value', 'Deal - Currency'], stage: ['Deal - Stage (pipeline)', 'Deal - Stage'], pipeline: ['Deal - Pipeline'], outcome: ['Deal - Status'], rep: ['Deal - Owner'], created: ['Deal - Creation date', 'Deal - Deal created'],
      closed: ['Deal - Closed on', 'Deal - Deal closed on'], wonAt: ['Deal - Won time'], lostAt: ['Deal - Lost time'], lossReason: ['Deal - Lost reason'], expectedClose: ['Deal - Expected close date'], probability: ['Deal - Probability', 'Deal - Deal probability'],
      account: ['Deal - Organization', 'Organization - Name', 'Organization'], contact: ['Deal - Contact person', 'Contact person', 'Person - Name'], source: ['Deal - Source', 'Deal - Source channel', 'Lead source'], nextActivity: ['Deal - Next activity date'], product: ['Deal - Product name'],
    },
    activity: { id: ['Activity - ID'], kind: ['Activity - Type'], at: ['Activity - Due date'], done: ['Activity - Done', 'Activity - Status'], rep: ['Activity - Assigned to user'], purpose: ['Activity - Subject'], opportunity: ['Activity - Deal', 'Deal - Title', 'Deal'], account: ['Activity - Organization', 'Organization'], contact: ['Activity - Contact person', 'Contact person'] },
    account: { id: ['Organization - ID'], name: ['Organization - Name'], rep: ['Organization - Owner'], industry: ['Organization - Industry'], employees: ['Organization - Number of employees'], domain: ['Organization - Website'], created: ['Organization - Organization created'] },
    contact: { id: ['Person - ID'], name: ['Person - Name'], email: ['Person - Email - Work', 'Person - Email'], account: ['Person - Organization', 'Organization - Name'] },
    product: { id: ['Product - Product code', 'Product - ID'], name: ['Product - Name'], line: ['Product - Category'], price: ['Product - Unit price', 'Product - Price'] },
    rep: { email: ['User - Email'], name: ['User - Name'] },
  },
  Dynamics: {
    opportunity: {
      id: ['opportunityid', '(Do Not Modify) Opportunity'], name: ['Topic'], amount: ['estimatedvalue', 'Est. revenue'], wonAmount: ['actualvalue', 'Actual Revenue'], expectedClose: ['estimatedclosedate', 'Est. close date'], closed: ['actualclosedate', 'Actual close date'], probability: ['closeprobability'],
      outcome: ['statecode', 'Status'], stage: ['stepname', 'salesstage', 'Pipeline Phase', 'Sales Stage'], forecastCategory: ['msdyn_forecastcategory', 'Forecast category'], rep: ['_ownerid_value', 'ownerid', 'Owner'], account: ['_parentaccountid_value', 'parentaccountid', 'customerid', '_customerid_value', 'Potential Customer', 'Account'],
      contact: ['_parentcontactid_value', 'parentcontactid'], created: ['createdon', 'Created On'], currency: ['transactioncurrencyid', 'Currency'], lossReason: ['Status Reason', 'statuscode'],
    },
    account: { id: ['accountid', '(Do Not Modify) Account'], parent: ['_parentaccountid_value', 'parentaccountid', 'Parent Account'], employees: ['numberofemployees'], industry: ['industrycode'], domain: ['websiteurl'], rep: ['_ownerid_value', 'ownerid'], created: ['createdon'] },
    contact: { id: ['contactid', '(Do Not Modify) Contact'], name: ['fullname'], email: ['emailaddress1'], account: ['_parentcustomerid_value', 'parentcustomerid'], role: ['jobtitle'] },
    rep: { id: ['systemuserid'], name: ['fullname'], email: ['internalemailaddress'], team: ['_businessunitid_value', 'businessunitid'] },
    activity: { id: ['activityid'], kind: ['activitytypecode', 'Activity Type'], at: ['scheduledend', 'actualend', 'scheduledstart', 'Due Date'], rep: ['_ownerid_value', 'ownerid'], opportunity: ['_regardingobjectid_value', 'regardingobjectid', 'Regarding'], done: ['statecode', 'Activity Status'], purpose: ['subject'] },
    target: { amount: ['targetmoney', 'Target (Money)'], start: ['goalstartdate'], end: ['goalenddate'], rep: ['_goalownerid_value', 'goalownerid'] },
  },
  纷享销客: {
    opportunity: {
      id: ['_id', '商机编号', '商机2.0编号'], name: ['name', '商机名称'], stage: ['sales_stage', 'oppo_stage_id', '商机阶段', '销售阶段'], outcome: ['sales_status', 'biz_status', '商机状态', '阶段状态'], pipeline: ['sales_process_name', 'sales_process_id', '销售流程'], account: ['account_id', '客户名称'], rep: ['owner', '负责人'],
      amount: ['amount', '商机金额', '预计成交金额'], probability: ['probability', '赢率(%)', '赢率'], expectedClose: ['expected_deal_closed_date', '预计成交日期'], closes: ['close_date', '成交日期', '结单日期'], created: ['create_time', '创建时间'], lossReason: ['lost_reason', '输单原因', '丢单原因'], source: ['leads_source', '商机来源'],
      stageChanged: ['stg_changed_time', 'sales_stg_changed_time', '阶段变更时间', '最后阶段变更时间'],
    },
    account: { id: ['_id', '客户编号'], name: ['name', '客户名称'], rep: ['owner', '负责人'], industry: ['industry', '行业'], employees: ['employee_count'], tier: ['account_level', '客户级别'], parent: ['parent_account_id', '上级客户'], created: ['create_time', '创建时间'], region: ['area_location', '所属区域'] },
    contact: { id: ['_id'], account: ['account_id', '客户名称'], email: ['email', '邮件'], role: ['job_title', '职务'] },
    activity: { id: ['_id'], kind: ['interactive_types', 'active_record_type', '销售记录类型', '跟进类型'], at: ['create_time', '外勤时间', '签到时间', '创建时间'], rep: ['owner', '创建人', '负责人'], account: ['account_id', '客户名称'], result: ['active_record_content', '销售记录内容'] },
    target: { amount: ['goal_value', '目标值'], rep: ['owner', '员工'], metric: ['goal_rule_name', '目标规则'] },
    orderLine: { order: ['销售订单编号'], date: ['order_time', '下单日期'], amount: ['order_amount', '销售订单金额'], account: ['account_id', '客户名称'], rep: ['owner', '负责人'], status: ['order_status', '订单状态'] },
  },
};

/** By what the export of a CRM is known: headers that hardly anybody else writes. */
export const VENDOR_SIGNS: Readonly<Record<string, RegExp>> = {
  Pipedrive: /^(Deal|Activity|Organization|Person|Product|User) - /,
  Dynamics: /^(\(Do Not Modify\).*|estimatedvalue|estimatedclosedate|actualvalue|actualclosedate|closeprobability|statecode|statuscode|_\w+_value|Est\. revenue|Est\. close date|systemuserid|goalstartdate)$/i,
  Salesforce: /^(StageName|OwnerId|AccountId|OpportunityId|IsClosed|IsWon|SystemModstamp|IsDeleted|CreatedById|LastModifiedById|CurrencyIsoCode|QuotaOwnerId|MasterLabel|WhatId|WhoId|ForecastCategoryName|Opportunity Owner|Fiscal Period|Probability \(%\)|18 Digit ID|NumberOfEmployees|ManagerId)$/,
  HubSpot: /^(dealname|dealstage|closedate|hubspot_owner_id|hs_\w+|Associated (Company|Contact|Deal).*|Company Domain Name|Deal [Oo]wner|Closed Lost Reason|Activity assigned to|Date entered ".*")$/,
  Zoho: /^(Deal_Name|Account_Name|Closing_Date|Closing Date|Record Id|.+\.id|\$\w+)$/,
  纷享销客: /^(NewOpportunityObj|sales_stage|oppo_stage_id|sales_process_name|biz_status|life_status|lock_status|.+__[rlo]|商机2\.0.*|商机阶段|阶段变更时间|赢率\(%\)|销售流程|负责人主属部门|生命状态|锁定状态|外勤.*)$/,
};
