import ExcelJS from 'exceljs';
const wb = new ExcelJS.Workbook();
const u = wb.addWorksheet('Úvod'); u.getCell('A1').value = 'Metodika'; u.getCell('A2').value = 'Text o tabulce';
const s = wb.addWorksheet('Dotace 2024');
s.getCell('A1').value = 'Neinvestiční dotace města Tanvald 2024 (v tis. Kč)'; s.mergeCells('A1:H1');
['P.č.','Žadatel','IČO','Účel','Požadováno','Schváleno','Termín realizace','Pozn.'].forEach((v, i) => (s.getCell(3, i + 1).value = v));
const rows = [[1,'TJ Jiskra Tanvald',43256461,'Činnost mládeže',120,100,'1.1.2024 - 31.12.2024',''],
[2,'Oblastní charita Liberec','46749152','Terénní práce v sociálně vyloučených lokalitách',350.5,300,'2024',''],
[3,'Jan N.','','Koncert',20,0,'červen 2024','neschváleno'],
[4,'ZŠ Tanvald, Sportovní 576',72742399,'Předcházení šikaně',45,'x','01-06/2024','stornováno'],
[5,'Spolek Pro Tanvald','01234567','Komunitní zahrada','60,5',60.5,new Date(Date.UTC(2024,8,30)),'']];
rows.forEach((r, i) => r.forEach((v, c) => (s.getCell(4 + i, c + 1).value = v === '' ? null : v)));
s.getCell(9, 2).value = 'CELKEM'; s.getCell(9, 5).value = { formula: 'SUM(E4:E8)', result: 535.5 }; s.getCell(9, 6).value = 460.5;
await wb.xlsx.writeFile('/tmp/a5/in/tanvald.xlsx');
