// Short phrases of the guidance that the metrics serve, with the line of its text.
// Source: College of Policing, Authorised Professional Practice, "Introduction to managing sexual offenders and
// violent offenders", first published 18 July 2017, updated 26 March 2026. Quoted, not reproduced.

export interface Phrase {
  /** Line, or lines, of the guidance's text. */
  readonly line: string;
  readonly words: string;
}

export const GUIDANCE = {
  title: 'Introduction to managing sexual offenders and violent offenders',
  publisher: 'College of Policing, Authorised Professional Practice',
  published: '2017-07-18',
  updated: '2026-03-26'
} as const;

export const PHRASES: readonly Phrase[] = [
  {
    line: 'L15',
    words:
      'Chief and senior officers are responsible for creating the structures that support the multi-agency coordinated approach'
  },
  { line: 'L21', words: 'collect and record fit-for-purpose intelligence in an accurate and timely manner' },
  {
    line: 'L23',
    words: 'Supervisors and managers should ensure that officers and staff have sufficient time and support'
  },
  {
    line: 'L25',
    words:
      'check the quality of intelligence submissions, considering them as a key part of performance assessments'
  },
  { line: 'L33', words: 'appropriate authority to commit resources is delegated to the right level' },
  { line: 'L34', words: 'have the skills and competency to perform their role under MAPPA' },
  {
    line: 'L35–36',
    words: 'the force is represented appropriately at … (MAPP) meetings and the … (SMB)'
  },
  { line: 'L38', words: 'such as providing a MAPPA coordinator' },
  {
    line: 'L39',
    words: 'not expected or required to take on duties beyond their responsibilities and/or competence'
  },
  { line: 'L41', words: 'operating within a supporting, comprehensive system' },
  { line: 'L45', words: 'including force policies and procedures' },
  { line: 'L47', words: 'report to the chief constable' },
  { line: 'L49', words: 'ensure there are sufficient prescribed police stations' },
  { line: 'L51', words: 'a strategic link between the force and … (HMPPS)' },
  {
    line: 'L53',
    words:
      'ViSOR standards are applied … for the transfer of risk assessment data and other records … if and when offenders or PDPs move'
  },
  { line: 'L70', words: 'types of offenders who may be managed by a … (MOSOVO) unit' },
  { line: 'L72–76', words: 'MAPPA category 1 … Part 2 of the Sexual Offences Act 2003' },
  { line: 'L83–86', words: 'MAPPA category 2 violent offenders' },
  { line: 'L88–90', words: 'category 3 other dangerous offenders … actively managed by MAPPA' },
  { line: 'L92–98', words: 'category 4 … Counter-terrorism nominal management are usually responsible' },
  { line: 'L100–102', words: 'PDPs subject to active management' },
  { line: 'L104', words: 'This list is not exhaustive' },
  { line: 'L110', words: 'have access to all appropriate information and question any gaps' },
  { line: 'L114', words: 'collected, recorded and thoroughly evaluated all available information' },
  { line: 'L115', words: 'followed policies and procedures' },
  { line: 'L116', words: 'used reliable assessment methods where available' },
  {
    line: 'L120',
    words: 'dependent on the quality and timeliness of information and intelligence recorded within it'
  },
  { line: 'L120', words: 'must comply with system operating procedures (SyOps)' },
  {
    line: 'L122',
    words: 'ViSOR records managed by HMPPS … maintained and updated with relevant new police information'
  },
  { line: 'L122', words: 'know which offenders are on licence and/or are MAPPA-eligible' },
  {
    line: 'L122',
    words: 'especially to all level 1 offenders and particularly to category 2, level 1 offenders'
  },
  {
    line: 'L126',
    words: 'all decisions based on available, accurate information … static and dynamic risk models'
  },
  { line: 'L130', words: 'All forces apply … (SRP) … and … (ARMS)' },
  { line: 'L130', words: 'Both are taken into consideration when creating an ARMS risk management plan' },
  {
    line: 'L130',
    words:
      'Chief officers and senior managers must ensure that MOSOVO officers are trained in the use of these tools'
  },
  { line: 'L145', words: 'As more offenders are eligible under MAPPA' },
  {
    line: 'L151',
    words:
      'NPTs should be notified, as appropriate, about the details of … offenders … in their geographic area'
  },
  { line: 'L153', words: 'Information … must be timely and accurate' },
  { line: 'L159', words: 'Special considerations may apply to the management of young offenders' },
  { line: 'L161–163', words: 'dual case management with the … (YOT) if a MAPPA referral is required' },
  { line: 'L174', words: 'The way forces configure and staff their MOSOVO units varies' },
  { line: 'L174', words: 'all new public protection staff are adequately trained' },
  {
    line: 'L174',
    words: 'existing staff are afforded opportunities for their continuing professional development (CPD)'
  },
  { line: 'L176', words: 'Workloads relating to offender management must be manageable' },
  {
    line: 'L176',
    words:
      'must include a scrutiny of the risk level ratios (very high, high, medium or low) being managed by case officers'
  },
  { line: 'L178', words: 'a maximum of 20 per cent of the caseload should be of a high risk level' },
  { line: 'L178', words: 'essential for the safety and welfare of officers' },
  {
    line: 'L178',
    words:
      'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)'
  },
  { line: 'L178', words: 'for ensuring effective and proactive management of offenders' },
  { line: 'L178–180', words: 'Workloads should take into account the:' },
  { line: 'L178–180', words: 'size of the geographic area' },
  { line: 'L181', words: 'population' },
  { line: 'L182', words: 'number of approved premises in the area' },
  { line: 'L183', words: 'number and type of offenders and PDPs requiring management' },
  { line: 'L185', words: 'clear and auditable managerial scrutiny of these arrangements' },
  { line: 'L185', words: 'undertaken regularly and in a timely manner' },
  {
    line: 'L185',
    words: 'recognise the difficulties with mutual cover arrangements which can create pressure'
  },
  { line: 'L185', words: 'and affect the quality of work' },
  { line: 'L189', words: 'ensure all staff involved … are trained to identify, assess and manage risk' },
  { line: 'L190', words: 'responsible for the welfare and wellbeing of unit staff' },
  { line: 'L191', words: 'APP relating to specialist investigations is fully implemented' },
  {
    line: 'L192',
    words:
      'systems and processes to meet police responsibilities regarding registered sex offender notification requirements'
  },
  { line: 'L193', words: 'staffing arrangements which maximise the benefits of home visits' },
  { line: 'L194', words: 'covert investigation resources can be accessed' },
  { line: 'L195', words: 'court orders … enforced and monitored, amended and discharged when necessary' },
  { line: 'L196', words: 'officers and staff from other areas of policing are engaged appropriately' },
  { line: 'L200', words: "should assess an individual's skills, motivation, suitability and capacity" },
  { line: 'L200', words: 'Both police officers and police staff can work as MOSOVO and ViSOR officers' },
  { line: 'L200', words: 'should be vetted before taking up their post to a minimum of NPPV2' },
  { line: 'L200', words: 'regularly vetted while in post (at least every three years)' },
  { line: 'L200', words: 'in accordance with ViSOR SyOps and ViSOR standards' },
  { line: 'L202–206', words: 'officers receive adequate administrative and intelligence-led support' },
  { line: 'L202–206', words: 'carry out their duties' },
  { line: 'L202–206', words: 'fulfil responsibilities to the public' },
  { line: 'L202–206', words: 'ensure the welfare, health and safety of staff' },
  {
    line: 'L210–212',
    words:
      'timely checks with HMPPS and other agencies … particularly with regards to MAPPA level 1 cases where there are not normally regular face-to-face meetings'
  },
  { line: 'L214', words: 'implement, review and update fit-for-purpose information-sharing agreements' },
  { line: 'L222', words: 'professionalising investigations programme (PIP) level 1' },
  {
    line: 'L223',
    words:
      'the national MOSOVO course … (this includes training in the theories of sexual and violent offending (TSVO) and the ARMS)'
  },
  { line: 'L224', words: 'SRP training – arranged locally' },
  { line: 'L225', words: 'MAPPa – arranged locally' },
  { line: 'L226', words: 'ViSOR system-based training' },
  { line: 'L230', words: 'all forces must have in place risk assessments, policies and procedures' },
  {
    line: 'L232',
    words:
      'staff are aware of stress, available coping strategies and resources, and where and how to seek help'
  },
  { line: 'L233', words: 'monitor staff proactively and provide them with appropriate support' },
  { line: 'L234', words: 'independent and confidential counselling … is available' },
  { line: 'L234', words: 'and carried out at regular intervals' },
  { line: 'L234', words: 'for MOSOVO officers and their supervisors' },
  {
    line: 'L235',
    words: 'adequate absence management, including sickness and maternity or paternity or family leave cover'
  },
  { line: 'L236', words: 'carry out risk assessments before staff escort offenders' },
  { line: 'L237', words: "risk assessments for home visits … before staff visit the offender's premises" },
  { line: 'L237', words: 'and record these on ViSOR' },
  { line: 'L239', words: '(Health and Safety Executive)' },
  { line: 'L243', words: 'may need translation or interpretation services' },
  { line: 'L249', words: 'able to justify their decisions based on available information' }
];
