// Columns of the files of Kohesio, the Union's portal of projects of cohesion policy.

import type { ListColumn } from '../project-list/columns.ts';

const needed = (title: string): ListColumn => ({ id: title, title, needed: true });
const optional = (title: string): ListColumn => ({ id: title, title, needed: false });

export const COLUMNS: readonly ListColumn[] = [
  needed('Operation_Unique_Identifier'),
  needed('Operation_Local_Identifier'),
  optional('Operation_Name_English'),
  needed('Operation_Name_Programme_Language'),
  optional('Country'),
  optional('Postal_Code'),
  needed('Operation_Start_Date'),
  needed('Operation_End_Date'),
  optional('Cofinancing_Rate'),
  needed('Total_Eligible_Expenditure_amount'),
  needed('Total_Eligible_Expenditure_Currency'),
  needed('Project_EU_Budget'),
  optional('Beneficiary_Unique_Identifier'),
  needed('Beneficiary_Name'),
  optional('Location_Indicator_latitude_longitude'),
  optional('Category_Of_Intervention'),
  optional('Category_Label'),
  optional('Thematic_Objective_ID'),
  optional('Thematic_Objective_Label'),
  optional('Policy_Objective_ID'),
  optional('Policy_Objective_Label'),
  optional('Fund_Code'),
  optional('Fund_Name'),
  optional('Programme_Code'),
  needed('Programme_Name'),
  optional('Region'),
  optional('NUTS1_Code'),
  optional('NUTS2_Code'),
  optional('NUTS3_Code'),
  optional('Programming_Period'),
  optional('Operation_Summary_English'),
  optional('Operation_Summary_Programme_Language'),
];
