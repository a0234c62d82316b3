import { openEmbeddedSession, parsePhone, staffText, withServerSession } from './chunk-WM6TBDBA.js'
import { __export } from './chunk-PZ5AY32C.js'

// src/database/embedded-database.ts
import { PrismaPGlite } from 'pglite-prisma-adapter'

// src/database/announcements.ts
import { EventEmitter } from 'node:events'
function createAnnouncements(alsoTell = () => {}) {
  const emitter = new EventEmitter()
  return {
    announce(topic) {
      emitter.emit(topic)
      alsoTell(topic)
    },
    onAnnounced: (topic, wake) => void emitter.on(topic, wake),
    heard: (topic) => void emitter.emit(topic),
  }
}

// src/database/generated/client.ts
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import '@prisma/client/runtime/client'

// src/database/generated/internal/class.ts
import * as runtime from '@prisma/client/runtime/client'
var config = {
  previewFeatures: [],
  clientVersion: '7.10.0',
  engineVersion: '0edf323efd1d98336f3f0a68684b56f689b900d3',
  activeProvider: 'postgresql',
  inlineSchema: `// One schema, one dialect: PostgreSQL, embedded (PGlite) or a server.
// Columns that end in _sealed hold names, numbers or words, encrypted by us (src/lib/seal.ts);
// columns that end in _hash hold a keyed hash by which a number or an outside id is found again.
// Instants are stored with their zone; which of the two clocks an instant belongs to is said where it is not obvious.

generator client {
  provider               = "prisma-client"
  output                 = "../src/database/generated"
  importFileExtension    = "ts"
  generatedFileExtension = "ts"
}

datasource db {
  provider = "postgresql"
}

/// A group of students with its own private Slack channel and its staff.
model Classroom {
  id                  String    @id @db.Uuid
  name                String
  /// The name as it is compared: lower case, single spaces.
  nameKey             String    @unique @map("name_key")
  channelId           String?   @unique @map("channel_id")
  /// none | linked | lost (made public, shared, archived, or the bot was removed)
  channelState        String    @default("none") @map("channel_state")
  channelLostWhy      String?   @map("channel_lost_why")
  linkedBy            String?   @map("linked_by")
  linkedAt            DateTime? @map("linked_at") @db.Timestamptz(3)
  /// JSON list of the addresses the roster gave for this classroom's teachers.
  teacherEmailsSealed String?   @map("teacher_emails_sealed")

  enrollments   Enrollment[]
  staff         ClassroomStaff[]
  broadcasts    Broadcast[]
  drafts        Draft[]
  texts         Text[]
  conversations Conversation[]
  linkRequests  LinkRequest[]

  @@map("classrooms")
}

/// A Slack user the school works with, and the name families know them by.
model StaffMember {
  slackUserId String   @id @map("slack_user_id")
  nameSealed  String   @map("name_sealed")
  updatedAt   DateTime @map("updated_at") @db.Timestamptz(3)

  @@map("staff_members")
}

/// Who is staff of a classroom, from when, and until when (substitutes).
model ClassroomStaff {
  id          String    @id @db.Uuid
  classroomId String    @map("classroom_id") @db.Uuid
  slackUserId String    @map("slack_user_id")
  /// teacher | substitute | liaison
  role        String
  since       DateTime  @db.Timestamptz(3)
  until       DateTime? @db.Timestamptz(3)
  addedBy     String    @map("added_by")

  classroom Classroom @relation(fields: [classroomId], references: [id])

  @@index([classroomId])
  @@index([slackUserId])
  @@map("classroom_staff")
}

/// A teacher asked to tie a channel to a classroom; coordinators decide.
model LinkRequest {
  id          String    @id @db.Uuid
  classroomId String    @map("classroom_id") @db.Uuid
  channelId   String    @map("channel_id")
  /// JSON list of Slack user ids.
  teachers    Json
  requestedBy String    @map("requested_by")
  requestedAt DateTime  @map("requested_at") @db.Timestamptz(3)
  /// open | approved | refused
  state       String    @default("open")
  decidedBy   String?   @map("decided_by")
  decidedAt   DateTime? @map("decided_at") @db.Timestamptz(3)

  classroom Classroom @relation(fields: [classroomId], references: [id])

  @@map("link_requests")
}

/// A child.
model Student {
  id              String @id @db.Uuid
  rosterIdHash    String @unique @map("roster_id_hash")
  rosterIdSealed  String @map("roster_id_sealed")
  firstNameSealed String @map("first_name_sealed")
  lastNameSealed  String @map("last_name_sealed")
  grade           String

  enrollments Enrollment[]
  care        Care[]

  @@map("students")
}

/// A student is in a classroom from a date to a date (of the school's calendar).
model Enrollment {
  id          String    @id @db.Uuid
  studentId   String    @map("student_id") @db.Uuid
  classroomId String    @map("classroom_id") @db.Uuid
  since       DateTime  @db.Date
  until       DateTime? @db.Date

  student   Student   @relation(fields: [studentId], references: [id])
  classroom Classroom @relation(fields: [classroomId], references: [id])

  // One open enrollment per student and classroom: a partial unique index in the migration.
  @@index([classroomId])
  @@index([studentId])
  @@map("enrollments")
}

/// One person with one phone number, one language, one consent.
model Caregiver {
  id             String  @id @db.Uuid
  /// The roster's caregiver_id, when it has one.
  rosterIdHash   String? @unique @map("roster_id_hash")
  nameSealed     String  @map("name_sealed")
  /// BCP 47 tag.
  language       String
  /// roster | asked | guessed | staff
  languageSource String  @map("language_source")

  consents      Consent[]
  care          Care[]
  texts         Text[]
  questions     Question[]
  conversations Conversation[]
  entries       ConversationEntry[]
  classChoice   ClassChoice?
  looks         NumberLook[]

  @@map("caregivers")
}

/// A caregiver cares for a student. The contact rule is the school's, per child and caregiver.
model Care {
  id           String    @id @db.Uuid
  caregiverId  String    @map("caregiver_id") @db.Uuid
  studentId    String    @map("student_id") @db.Uuid
  relationship String
  /// open | no_contact | not_named_together
  contactRule  String    @default("open") @map("contact_rule")
  since        DateTime  @db.Date
  until        DateTime? @db.Date

  caregiver Caregiver @relation(fields: [caregiverId], references: [id])
  student   Student   @relation(fields: [studentId], references: [id])

  // One open care per caregiver and student: a partial unique index in the migration.
  @@index([caregiverId])
  @@index([studentId])
  @@map("care")
}

/// What a caregiver said to being texted on one number. A new number is a new consent; the old one ends.
/// A claim locks this row before a text leaves, and so does STOP: whichever commits first has won.
model Consent {
  id          String    @id @db.Uuid
  caregiverId String    @map("caregiver_id") @db.Uuid
  phoneHash   String    @map("phone_hash")
  phoneSealed String    @map("phone_sealed")
  /// enrolled (may stop) | agreed | refused | stopped | frozen (wrong number)
  state       String
  changedAt   DateTime  @map("changed_at") @db.Timestamptz(3)
  /// The carrier's code that showed the number to be of no use (30006, 21614, ...).
  numberFault String?   @map("number_fault")
  /// Since when program texts wait, because the family may have meant STOP and staff have not decided yet.
  heldAt      DateTime? @map("held_at") @db.Timestamptz(3)
  /// The inbound text that they wait for a decision about.
  heldFor     String?   @map("held_for") @db.Uuid
  endedAt     DateTime? @map("ended_at") @db.Timestamptz(3)

  caregiver Caregiver       @relation(fields: [caregiverId], references: [id])
  changes   ConsentChange[]
  texts     Text[]

  // One open consent per caregiver and per number: partial unique indexes in the migration.
  @@index([caregiverId])
  @@index([phoneHash])
  @@map("consents")
}

/// Every consent change, with where it came from and when. Never updated, never deleted.
model ConsentChange {
  id        String   @id @db.Uuid
  consentId String   @map("consent_id") @db.Uuid
  from      String?
  to        String
  /// roster | text | carrier | staff
  source    String
  /// The Slack user, the inbound message's SID or the roster's line, as the source has it.
  evidence  String?
  at        DateTime @db.Timestamptz(3)

  consent Consent @relation(fields: [consentId], references: [id])

  @@index([consentId])
  @@map("consent_changes")
}

/// Somebody of staff was shown a number in a form. Never updated, never deleted.
model NumberLook {
  id          String   @id @db.Uuid
  /// Whose number it was; null: nobody's we know (an unknown number that wrote to us).
  caregiverId String?  @map("caregiver_id") @db.Uuid
  phoneHash   String   @map("phone_hash")
  /// The Slack user who was shown it.
  by          String
  /// School time.
  at          DateTime @db.Timestamptz(3)

  caregiver Caregiver? @relation(fields: [caregiverId], references: [id])

  @@index([caregiverId, at])
  @@map("number_looks")
}

/// A roster that a coordinator dropped into the bot's messages, kept until it is applied or a day has passed.
model RosterFile {
  id            String    @id @db.Uuid
  /// Slack's id of the file: an event that comes twice is one file.
  slackFileId   String    @unique @map("slack_file_id")
  uploadedBy    String    @map("uploaded_by")
  /// received (not fetched yet) | reported (waits for a decision) | applying | applied | discarded | expired | unusable
  state         String
  /// The file, compressed; null before it was fetched and after it is decided.
  contentSealed String?   @map("content_sealed")
  /// School time.
  receivedAt    DateTime  @map("received_at") @db.Timestamptz(3)
  decidedBy     String?   @map("decided_by")
  decidedAt     DateTime? @map("decided_at") @db.Timestamptz(3)
  tries         Int       @default(0)
  /// Machine time: until then one process fetches or applies it.
  leaseUntil    DateTime? @map("lease_until") @db.Timestamptz(3)

  @@index([state])
  @@map("roster_files")
}

/// What somebody is writing and has not sent. While it is composed it is saved as they type; once previewed it never changes.
model Draft {
  id            String    @id @db.Uuid
  classroomId   String?   @map("classroom_id") @db.Uuid
  author        String
  /// update | message | note | welcome
  kind          String
  contentSealed String    @map("content_sealed")
  /// composing | previewed | sent | discarded
  state         String
  /// The time chosen in the preview; null: now.
  chosenSendAt  DateTime? @map("chosen_send_at") @db.Timestamptz(3)
  createdAt     DateTime  @map("created_at") @db.Timestamptz(3)
  updatedAt     DateTime  @map("updated_at") @db.Timestamptz(3)

  classroom Classroom? @relation(fields: [classroomId], references: [id])
  broadcast Broadcast?

  // One draft being composed per classroom, author and kind: a partial unique index in the migration.
  @@map("drafts")
}

/// One decision to send something. The unique draft is what makes four presses one broadcast.
model Broadcast {
  id                 String    @id @db.Uuid
  draftId            String?   @unique @map("draft_id") @db.Uuid
  classroomId        String?   @map("classroom_id") @db.Uuid
  /// update | message | note | welcome
  kind               String
  /// learning | logistics | event | emergency
  purpose            String
  /// The Slack user who pressed Send.
  author             String
  /// The coordinator who agreed to a long one.
  approvedBy         String?   @map("approved_by")
  audience           Json
  contentSealed      String    @map("content_sealed")
  createdAt          DateTime  @map("created_at") @db.Timestamptz(3)
  sendAt             DateTime  @map("send_at") @db.Timestamptz(3)
  /// After this instant of school time a text of it that has not left fails instead.
  usefulUntil        DateTime  @map("useful_until") @db.Timestamptz(3)
  /// scheduled | sending | done | cancelled | stopped
  state              String
  /// How far the expansion got: the last caregiver's id.
  expandedThrough    String?   @map("expanded_through") @db.Uuid
  expandedAt         DateTime? @map("expanded_at") @db.Timestamptz(3)
  /// The turn of its next text, while it is being expanded.
  nextTurnAt         DateTime? @map("next_turn_at") @db.Timestamptz(3)
  stoppedBy          String?   @map("stopped_by")
  finishedAt         DateTime? @map("finished_at") @db.Timestamptz(3)
  /// Counted when Send was pressed; shown until the texts are made.
  caregiversExpected Int       @map("caregivers_expected")
  /// Set with whatever changed how it fares, cleared when its card's model was renewed.
  dirty              Boolean   @default(false)

  draft     Draft?     @relation(fields: [draftId], references: [id])
  classroom Classroom? @relation(fields: [classroomId], references: [id])
  texts     Text[]

  @@index([classroomId, createdAt])
  @@map("broadcasts")
}

/// One SMS to one caregiver, in that caregiver's language.
model Text {
  id             String   @id @db.Uuid
  broadcastId    String?  @map("broadcast_id") @db.Uuid
  classroomId    String?  @map("classroom_id") @db.Uuid
  /// Null, as the consent, for an answer to a number that is nobody's we know.
  caregiverId    String?  @map("caregiver_id") @db.Uuid
  consentId      String?  @map("consent_id") @db.Uuid
  /// welcome | update | message | more | confirmation | apology | question | reply | note | unknown_number
  kind           String
  phoneHash      String   @map("phone_hash")
  phoneSealed    String   @map("phone_sealed")
  bodySealed     String   @map("body_sealed")
  /// Keyed hash of the body: equal texts to one number are told apart by it.
  bodyHash       String   @map("body_hash")
  language       String
  /// roster | asked | guessed | staff | fallback
  languageSource String   @map("language_source")
  segments       Int
  /// 0 leaves first: answers and confirmations 0, welcomes 10, broadcasts 20.
  priority       Int
  /// May leave outside the send window (a STOP's confirmation, an answer within the hour).
  anyHour        Boolean  @default(false) @map("any_hour")
  /// May leave though the consent is stopped (the one confirmation of a STOP, the apology to a wrong number).
  despiteStop    Boolean  @default(false) @map("despite_stop")
  /// held | queued | sending | unknown | accepted | sent | delivered | undelivered | failed | dropped
  state          String
  /// Why it failed or was dropped: a word of ours or the carrier's code.
  reason         String?
  /// A held text waits for this one (an update for its welcome).
  afterTextId    String?  @map("after_text_id") @db.Uuid
  /// School time: not before.
  dueAt          DateTime @map("due_at") @db.Timestamptz(3)
  /// Orders texts of one priority so that classrooms share the sender.
  turnAt         DateTime @map("turn_at") @db.Timestamptz(3)
  usefulUntil    DateTime @map("useful_until") @db.Timestamptz(3)
  createdAt      DateTime @map("created_at") @db.Timestamptz(3)
  updatedAt      DateTime @map("updated_at") @db.Timestamptz(3)

  broadcast Broadcast? @relation(fields: [broadcastId], references: [id])
  classroom Classroom? @relation(fields: [classroomId], references: [id])
  caregiver Caregiver? @relation(fields: [caregiverId], references: [id])
  consent   Consent?   @relation(fields: [consentId], references: [id])
  attempts  Attempt[]

  // One text per number and broadcast; partial indexes on the queue are in the migration.
  @@unique([broadcastId, phoneHash])
  @@index([consentId, createdAt])
  // Routing asks which class texted a caregiver last.
  @@index([caregiverId, updatedAt])
  @@map("texts")
}

/// One try to hand a text to the carrier. Committed before the POST: an intent without an outcome is settled by evidence.
model Attempt {
  id         String    @id @db.Uuid
  textId     String    @map("text_id") @db.Uuid
  number     Int
  phoneHash  String    @map("phone_hash")
  bodyHash   String    @map("body_hash")
  segments   Int
  /// sending | unknown | accepted | refused | absent (proven never accepted) | abandoned (never begun)
  state      String
  /// The process that claimed it, and until when (machine time) it may begin the POST.
  claimedBy  String    @map("claimed_by")
  leaseUntil DateTime  @map("lease_until") @db.Timestamptz(3)
  /// Machine time of the intent, by the database's clock.
  intendedAt DateTime  @map("intended_at") @db.Timestamptz(3)
  sid        String?   @unique
  /// The carrier's last word on it: accepted, queued, sending, sent, delivered, undelivered, failed.
  status     String?
  code       String?
  /// Machine time of the next look at the carrier's list, and how many looks found nothing.
  lookAt     DateTime? @map("look_at") @db.Timestamptz(3)
  looks      Int       @default(0)
  finishedAt DateTime? @map("finished_at") @db.Timestamptz(3)

  text Text @relation(fields: [textId], references: [id])

  @@unique([textId, number])
  @@map("attempts")
}

/// The pacing of a sender number, shared by all processes (machine time).
model Sender {
  id         String   @id
  /// Segments that may leave now; below zero after a text of many segments.
  tokens     Float
  /// JSON list of [instant in milliseconds, segments]: what left within the last ten seconds and a little.
  recent     Json     @default("[]")
  refilledAt DateTime @map("refilled_at") @db.Timestamptz(3)

  @@map("senders")
}

/// What a phone sent us, stored before the webhook is answered.
model InboundText {
  id          String    @id @db.Uuid
  sid         String    @unique
  phoneHash   String    @map("phone_hash")
  phoneSealed String    @map("phone_sealed")
  bodySealed  String    @map("body_sealed")
  /// JSON list of { url, contentType }.
  mediaSealed String?   @map("media_sealed")
  /// STOP | START | HELP when Twilio handled the words itself.
  optOutType  String?   @map("opt_out_type")
  receivedAt  DateTime  @map("received_at") @db.Timestamptz(3)
  handledAt   DateTime? @map("handled_at") @db.Timestamptz(3)
  /// The listener that took it.
  handledAs   String?   @map("handled_as")
  /// Arrival order; a number's texts are handled in it.
  sequence    BigInt    @default(autoincrement())
  /// How often handling it failed, and (machine time) not before when it is tried again.
  tries       Int       @default(0)
  notBefore   DateTime? @map("not_before") @db.Timestamptz(3)

  @@index([phoneHash, receivedAt])
  @@map("inbound_texts")
}

/// Something one caregiver was asked and may answer with a digit. At most one is open per caregiver; the others wait for it to close.
model Question {
  id            String    @id @db.Uuid
  caregiverId   String    @map("caregiver_id") @db.Uuid
  /// Names who asked (which_class, ...): that room is told the answer, or that there was none.
  kind          String
  /// JSON: the wording, and the options in their order with what each means.
  payloadSealed String    @map("payload_sealed")
  /// The text that asked, once it was put into the outbox.
  textId        String?   @map("text_id") @db.Uuid
  /// waiting | open | answered | expired
  state         String
  createdAt     DateTime  @map("created_at") @db.Timestamptz(3)
  openedAt      DateTime? @map("opened_at") @db.Timestamptz(3)
  /// School time; also for one that still waits.
  expiresAt     DateTime  @map("expires_at") @db.Timestamptz(3)
  closedAt      DateTime? @map("closed_at") @db.Timestamptz(3)
  /// The number of the option that was chosen, from 1.
  answer        Int?

  caregiver Caregiver @relation(fields: [caregiverId], references: [id])

  // At most one open per caregiver: a partial unique index in the migration.
  @@index([caregiverId, createdAt])
  @@map("questions")
}

/// The exchange between one caregiver and one classroom, and who began it.
model Conversation {
  id             String   @id @db.Uuid
  caregiverId    String   @map("caregiver_id") @db.Uuid
  /// Null: none of the caregiver's children is in a class (or none may be talked about): the coordinators read it.
  classroomId    String?  @map("classroom_id") @db.Uuid
  /// caregiver | staff
  startedBy      String   @map("started_by")
  /// The Slack user, when staff began.
  startedByStaff String?  @map("started_by_staff")
  startedAt      DateTime @map("started_at") @db.Timestamptz(3)

  caregiver Caregiver            @relation(fields: [caregiverId], references: [id])
  classroom Classroom?           @relation(fields: [classroomId], references: [id])
  threads   ConversationThread[]
  entries   ConversationEntry[]

  // One without a classroom per caregiver: a partial unique index in the migration.
  @@unique([caregiverId, classroomId])
  @@index([classroomId])
  @@map("conversations")
}

/// One Slack thread of a conversation: a new one begins after seven quiet days, or when the place changed.
model ConversationThread {
  id             String   @id @db.Uuid
  conversationId String   @map("conversation_id") @db.Uuid
  /// JSON list: the classroom's channel, or the coordinators' user ids where there is none.
  destinations   Json
  previousId     String?  @map("previous_id") @db.Uuid
  /// The classroom the talk was carried over from, when the child moved.
  cameFromId     String?  @map("came_from_id") @db.Uuid
  /// JSON list of the Slack users whom the root or a text in the thread has mentioned.
  mentioned      Json
  startedAt      DateTime @map("started_at") @db.Timestamptz(3)
  /// When somebody last wrote in it, either way.
  lastAt         DateTime @map("last_at") @db.Timestamptz(3)
  /// Whether the caregiver can be texted, as the root says it: reached, or why not.
  shownReach     String   @map("shown_reach")

  conversation Conversation        @relation(fields: [conversationId], references: [id])
  entries      ConversationEntry[]

  @@index([conversationId, startedAt])
  @@index([lastAt])
  @@map("conversation_threads")
}

/// One text to or from a caregiver, as staff see it.
model ConversationEntry {
  id             String    @id @db.Uuid
  caregiverId    String    @map("caregiver_id") @db.Uuid
  /// Null until it is known which class should read it.
  conversationId String?   @map("conversation_id") @db.Uuid
  threadId       String?   @map("thread_id") @db.Uuid
  /// in | out
  direction      String
  /// in: caregiver; out: reply | thanks | note
  kind           String
  /// The inbound text; unique where it was not moved here from another class.
  inboundId      String?   @map("inbound_id") @db.Uuid
  wordsSealed    String    @map("words_sealed")
  photos         Int       @default(0)
  /// School time: when it came, or was written.
  at             DateTime  @db.Timestamptz(3)
  /// in: routing (which class?) | waiting | answered | thanked | done | passed_on | moved; out: sent
  state          String
  /// False: the caregiver did not say which class, this one had texted last.
  confirmed      Boolean   @default(true)
  /// Who answered, thanked, was done, passed it on or moved it (null: the child's move did), and when.
  settledBy      String?   @map("settled_by")
  settledAt      DateTime? @map("settled_at") @db.Timestamptz(3)
  /// The words are for coordinators' eyes only.
  withheld       Boolean   @default(false)
  /// Moved: the entry it was, and to which classroom it went (null: to the coordinators).
  movedFromId    String?   @unique @map("moved_from_id") @db.Uuid
  movedToId      String?   @map("moved_to_id") @db.Uuid
  /// JSON list of Slack users this one mentions: staff whom the root did not.
  mentions       Json      @default("[]")
  remindedAt     DateTime? @map("reminded_at") @db.Timestamptz(3)
  escalatedAt    DateTime? @map("escalated_at") @db.Timestamptz(3)
  /// out: who wrote, in answer to which entry, by which form or button (what makes four presses one text).
  author         String?
  answersId      String?   @map("answers_id") @db.Uuid
  requestKey     String?   @unique @map("request_key")
  textId         String?   @unique @map("text_id") @db.Uuid
  /// How the text fares, as the post says it; watched until this instant of school time, or until it is delivered.
  shownState     String?   @map("shown_state")
  shownReason    String?   @map("shown_reason")
  watchUntil     DateTime? @map("watch_until") @db.Timestamptz(3)

  caregiver    Caregiver           @relation(fields: [caregiverId], references: [id])
  conversation Conversation?       @relation(fields: [conversationId], references: [id])
  thread       ConversationThread? @relation(fields: [threadId], references: [id])
  helpCase     HelpCase?

  @@index([threadId])
  @@index([conversationId, at])
  @@map("conversation_entries")
}

/// Which class a caregiver was asked to choose, or staff chose by moving a text; good for seven days.
model ClassChoice {
  caregiverId String    @id @map("caregiver_id") @db.Uuid
  /// Null: asked, and not answered.
  classroomId String?   @map("classroom_id") @db.Uuid
  askedAt     DateTime? @map("asked_at") @db.Timestamptz(3)
  chosenAt    DateTime? @map("chosen_at") @db.Timestamptz(3)

  caregiver Caregiver @relation(fields: [caregiverId], references: [id])

  @@map("class_choices")
}

/// The one card of a classroom that says who waits for an answer.
model WaitingCard {
  classroomId String  @id @map("classroom_id") @db.Uuid
  /// Set with whatever changed who waits, cleared when its model was renewed.
  dirty       Boolean @default(true)

  @@map("waiting_cards")
}

/// A text that staff passed on to the coordinators.
model HelpCase {
  id         String    @id @db.Uuid
  entryId    String    @unique @map("entry_id") @db.Uuid
  /// safety | upset | translation | wrong_class
  reason     String
  openedBy   String    @map("opened_by")
  openedAt   DateTime  @map("opened_at") @db.Timestamptz(3)
  takenBy    String?   @map("taken_by")
  takenAt    DateTime? @map("taken_at") @db.Timestamptz(3)
  rings      Int       @default(0)
  /// School time of the next ring, until it is taken.
  nextRingAt DateTime? @map("next_ring_at") @db.Timestamptz(3)
  /// JSON list of the coordinators who were told.
  told       Json

  entry ConversationEntry @relation(fields: [entryId], references: [id])

  @@map("help_cases")
}

/// One photo of a caregiver's text, on its way from the carrier into Slack. Never the picture itself.
model Photo {
  id        String   @id @db.Uuid
  inboundId String   @map("inbound_id") @db.Uuid
  /// Its place among the photos of the text, from 0.
  position  Int
  /// waiting | stored (in Slack, which still looks at it) | ready (may be shown) | refused (another kind, too large) | gone
  state     String   @default("waiting")
  /// Why it is refused or gone.
  reason    String?
  /// Slack's id of the file.
  fileId    String?  @map("file_id")
  tries     Int      @default(0)
  /// Machine time: not before; while it is worked at, the lease.
  notBefore DateTime @default(now()) @map("not_before") @db.Timestamptz(3)
  /// The carrier keeps it no longer: nothing is left to do.
  removed   Boolean  @default(false)
  /// School time.
  createdAt DateTime @map("created_at") @db.Timestamptz(3)

  @@unique([inboundId, position])
  @@map("photos")
}

/// Something for Slack to show. Waits in this table as a text does; edited in place when its version moves on.
model Post {
  id           String    @id @db.Uuid
  /// What it stands for ("card:<broadcast>"); posting it twice is one post.
  key          String    @unique
  /// A channel's id, or a user's for a direct message.
  destination  String
  /// The post whose thread it belongs to.
  parentId     String?   @map("parent_id") @db.Uuid
  /// Names the renderer; the model is what it renders.
  kind         String
  modelSealed  String    @map("model_sealed")
  version      Int       @default(1)
  shownVersion Int       @default(0) @map("shown_version")
  /// waiting | posting | shown | undeliverable
  state        String    @default("waiting")
  reason       String?
  /// Slack's channel and timestamp, once posted.
  channelId    String?   @map("channel_id")
  ts           String?
  /// Orders posts of one destination and thread.
  sequence     BigInt    @default(autoincrement())
  tries        Int       @default(0)
  /// Machine time: not before; while posting, the lease.
  notBefore    DateTime  @map("not_before") @db.Timestamptz(3)
  /// Machine time of the try whose outcome is not known yet: before another one Slack is searched from here.
  unsureSince  DateTime? @map("unsure_since") @db.Timestamptz(3)
  createdAt    DateTime  @map("created_at") @db.Timestamptz(3)

  @@unique([channelId, ts])
  @@map("posts")
}

/// From when Slack takes more, shared by all processes (machine time): one row per destination, one ("update") for all edits.
model PostPace {
  id     String   @id
  freeAt DateTime @map("free_at") @db.Timestamptz(3)

  @@map("post_paces")
}

/// A time in which something was wrong with the sending as a whole, told to the coordinators at its begin and its end.
model Alert {
  id      String    @id @db.Uuid
  /// late | budget; at most one of a kind is open (partial index in the migration).
  kind    String
  beganAt DateTime  @map("began_at") @db.Timestamptz(3)
  endedAt DateTime? @map("ended_at") @db.Timestamptz(3)

  @@map("alerts")
}
`,
  runtimeDataModel: {
    models: {},
    enums: {},
    types: {},
  },
  parameterizationSchema: {
    strings: [],
    graph: '',
  },
}
config.runtimeDataModel = JSON.parse(
  '{"models":{"Classroom":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"nameKey","kind":"scalar","type":"String","dbName":"name_key"},{"name":"channelId","kind":"scalar","type":"String","dbName":"channel_id"},{"name":"channelState","kind":"scalar","type":"String","dbName":"channel_state"},{"name":"channelLostWhy","kind":"scalar","type":"String","dbName":"channel_lost_why"},{"name":"linkedBy","kind":"scalar","type":"String","dbName":"linked_by"},{"name":"linkedAt","kind":"scalar","type":"DateTime","dbName":"linked_at"},{"name":"teacherEmailsSealed","kind":"scalar","type":"String","dbName":"teacher_emails_sealed"},{"name":"enrollments","kind":"object","type":"Enrollment","relationName":"ClassroomToEnrollment"},{"name":"staff","kind":"object","type":"ClassroomStaff","relationName":"ClassroomToClassroomStaff"},{"name":"broadcasts","kind":"object","type":"Broadcast","relationName":"BroadcastToClassroom"},{"name":"drafts","kind":"object","type":"Draft","relationName":"ClassroomToDraft"},{"name":"texts","kind":"object","type":"Text","relationName":"ClassroomToText"},{"name":"conversations","kind":"object","type":"Conversation","relationName":"ClassroomToConversation"},{"name":"linkRequests","kind":"object","type":"LinkRequest","relationName":"ClassroomToLinkRequest"}],"dbName":"classrooms","schema":null},"StaffMember":{"fields":[{"name":"slackUserId","kind":"scalar","type":"String","dbName":"slack_user_id"},{"name":"nameSealed","kind":"scalar","type":"String","dbName":"name_sealed"},{"name":"updatedAt","kind":"scalar","type":"DateTime","dbName":"updated_at"}],"dbName":"staff_members","schema":null},"ClassroomStaff":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"slackUserId","kind":"scalar","type":"String","dbName":"slack_user_id"},{"name":"role","kind":"scalar","type":"String"},{"name":"since","kind":"scalar","type":"DateTime"},{"name":"until","kind":"scalar","type":"DateTime"},{"name":"addedBy","kind":"scalar","type":"String","dbName":"added_by"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"ClassroomToClassroomStaff"}],"dbName":"classroom_staff","schema":null},"LinkRequest":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"channelId","kind":"scalar","type":"String","dbName":"channel_id"},{"name":"teachers","kind":"scalar","type":"Json"},{"name":"requestedBy","kind":"scalar","type":"String","dbName":"requested_by"},{"name":"requestedAt","kind":"scalar","type":"DateTime","dbName":"requested_at"},{"name":"state","kind":"scalar","type":"String"},{"name":"decidedBy","kind":"scalar","type":"String","dbName":"decided_by"},{"name":"decidedAt","kind":"scalar","type":"DateTime","dbName":"decided_at"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"ClassroomToLinkRequest"}],"dbName":"link_requests","schema":null},"Student":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"rosterIdHash","kind":"scalar","type":"String","dbName":"roster_id_hash"},{"name":"rosterIdSealed","kind":"scalar","type":"String","dbName":"roster_id_sealed"},{"name":"firstNameSealed","kind":"scalar","type":"String","dbName":"first_name_sealed"},{"name":"lastNameSealed","kind":"scalar","type":"String","dbName":"last_name_sealed"},{"name":"grade","kind":"scalar","type":"String"},{"name":"enrollments","kind":"object","type":"Enrollment","relationName":"EnrollmentToStudent"},{"name":"care","kind":"object","type":"Care","relationName":"CareToStudent"}],"dbName":"students","schema":null},"Enrollment":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"studentId","kind":"scalar","type":"String","dbName":"student_id"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"since","kind":"scalar","type":"DateTime"},{"name":"until","kind":"scalar","type":"DateTime"},{"name":"student","kind":"object","type":"Student","relationName":"EnrollmentToStudent"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"ClassroomToEnrollment"}],"dbName":"enrollments","schema":null},"Caregiver":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"rosterIdHash","kind":"scalar","type":"String","dbName":"roster_id_hash"},{"name":"nameSealed","kind":"scalar","type":"String","dbName":"name_sealed"},{"name":"language","kind":"scalar","type":"String"},{"name":"languageSource","kind":"scalar","type":"String","dbName":"language_source"},{"name":"consents","kind":"object","type":"Consent","relationName":"CaregiverToConsent"},{"name":"care","kind":"object","type":"Care","relationName":"CareToCaregiver"},{"name":"texts","kind":"object","type":"Text","relationName":"CaregiverToText"},{"name":"questions","kind":"object","type":"Question","relationName":"CaregiverToQuestion"},{"name":"conversations","kind":"object","type":"Conversation","relationName":"CaregiverToConversation"},{"name":"entries","kind":"object","type":"ConversationEntry","relationName":"CaregiverToConversationEntry"},{"name":"classChoice","kind":"object","type":"ClassChoice","relationName":"CaregiverToClassChoice"},{"name":"looks","kind":"object","type":"NumberLook","relationName":"CaregiverToNumberLook"}],"dbName":"caregivers","schema":null},"Care":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"studentId","kind":"scalar","type":"String","dbName":"student_id"},{"name":"relationship","kind":"scalar","type":"String"},{"name":"contactRule","kind":"scalar","type":"String","dbName":"contact_rule"},{"name":"since","kind":"scalar","type":"DateTime"},{"name":"until","kind":"scalar","type":"DateTime"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CareToCaregiver"},{"name":"student","kind":"object","type":"Student","relationName":"CareToStudent"}],"dbName":"care","schema":null},"Consent":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"phoneHash","kind":"scalar","type":"String","dbName":"phone_hash"},{"name":"phoneSealed","kind":"scalar","type":"String","dbName":"phone_sealed"},{"name":"state","kind":"scalar","type":"String"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"numberFault","kind":"scalar","type":"String","dbName":"number_fault"},{"name":"heldAt","kind":"scalar","type":"DateTime","dbName":"held_at"},{"name":"heldFor","kind":"scalar","type":"String","dbName":"held_for"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToConsent"},{"name":"changes","kind":"object","type":"ConsentChange","relationName":"ConsentToConsentChange"},{"name":"texts","kind":"object","type":"Text","relationName":"ConsentToText"}],"dbName":"consents","schema":null},"ConsentChange":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"consentId","kind":"scalar","type":"String","dbName":"consent_id"},{"name":"from","kind":"scalar","type":"String"},{"name":"to","kind":"scalar","type":"String"},{"name":"source","kind":"scalar","type":"String"},{"name":"evidence","kind":"scalar","type":"String"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"consent","kind":"object","type":"Consent","relationName":"ConsentToConsentChange"}],"dbName":"consent_changes","schema":null},"NumberLook":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"phoneHash","kind":"scalar","type":"String","dbName":"phone_hash"},{"name":"by","kind":"scalar","type":"String"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToNumberLook"}],"dbName":"number_looks","schema":null},"RosterFile":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"slackFileId","kind":"scalar","type":"String","dbName":"slack_file_id"},{"name":"uploadedBy","kind":"scalar","type":"String","dbName":"uploaded_by"},{"name":"state","kind":"scalar","type":"String"},{"name":"contentSealed","kind":"scalar","type":"String","dbName":"content_sealed"},{"name":"receivedAt","kind":"scalar","type":"DateTime","dbName":"received_at"},{"name":"decidedBy","kind":"scalar","type":"String","dbName":"decided_by"},{"name":"decidedAt","kind":"scalar","type":"DateTime","dbName":"decided_at"},{"name":"tries","kind":"scalar","type":"Int"},{"name":"leaseUntil","kind":"scalar","type":"DateTime","dbName":"lease_until"}],"dbName":"roster_files","schema":null},"Draft":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"author","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"contentSealed","kind":"scalar","type":"String","dbName":"content_sealed"},{"name":"state","kind":"scalar","type":"String"},{"name":"chosenSendAt","kind":"scalar","type":"DateTime","dbName":"chosen_send_at"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"updatedAt","kind":"scalar","type":"DateTime","dbName":"updated_at"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"ClassroomToDraft"},{"name":"broadcast","kind":"object","type":"Broadcast","relationName":"BroadcastToDraft"}],"dbName":"drafts","schema":null},"Broadcast":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"draftId","kind":"scalar","type":"String","dbName":"draft_id"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"kind","kind":"scalar","type":"String"},{"name":"purpose","kind":"scalar","type":"String"},{"name":"author","kind":"scalar","type":"String"},{"name":"approvedBy","kind":"scalar","type":"String","dbName":"approved_by"},{"name":"audience","kind":"scalar","type":"Json"},{"name":"contentSealed","kind":"scalar","type":"String","dbName":"content_sealed"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"sendAt","kind":"scalar","type":"DateTime","dbName":"send_at"},{"name":"usefulUntil","kind":"scalar","type":"DateTime","dbName":"useful_until"},{"name":"state","kind":"scalar","type":"String"},{"name":"expandedThrough","kind":"scalar","type":"String","dbName":"expanded_through"},{"name":"expandedAt","kind":"scalar","type":"DateTime","dbName":"expanded_at"},{"name":"nextTurnAt","kind":"scalar","type":"DateTime","dbName":"next_turn_at"},{"name":"stoppedBy","kind":"scalar","type":"String","dbName":"stopped_by"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"caregiversExpected","kind":"scalar","type":"Int","dbName":"caregivers_expected"},{"name":"dirty","kind":"scalar","type":"Boolean"},{"name":"draft","kind":"object","type":"Draft","relationName":"BroadcastToDraft"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"BroadcastToClassroom"},{"name":"texts","kind":"object","type":"Text","relationName":"BroadcastToText"}],"dbName":"broadcasts","schema":null},"Text":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"broadcastId","kind":"scalar","type":"String","dbName":"broadcast_id"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"consentId","kind":"scalar","type":"String","dbName":"consent_id"},{"name":"kind","kind":"scalar","type":"String"},{"name":"phoneHash","kind":"scalar","type":"String","dbName":"phone_hash"},{"name":"phoneSealed","kind":"scalar","type":"String","dbName":"phone_sealed"},{"name":"bodySealed","kind":"scalar","type":"String","dbName":"body_sealed"},{"name":"bodyHash","kind":"scalar","type":"String","dbName":"body_hash"},{"name":"language","kind":"scalar","type":"String"},{"name":"languageSource","kind":"scalar","type":"String","dbName":"language_source"},{"name":"segments","kind":"scalar","type":"Int"},{"name":"priority","kind":"scalar","type":"Int"},{"name":"anyHour","kind":"scalar","type":"Boolean","dbName":"any_hour"},{"name":"despiteStop","kind":"scalar","type":"Boolean","dbName":"despite_stop"},{"name":"state","kind":"scalar","type":"String"},{"name":"reason","kind":"scalar","type":"String"},{"name":"afterTextId","kind":"scalar","type":"String","dbName":"after_text_id"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"turnAt","kind":"scalar","type":"DateTime","dbName":"turn_at"},{"name":"usefulUntil","kind":"scalar","type":"DateTime","dbName":"useful_until"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"updatedAt","kind":"scalar","type":"DateTime","dbName":"updated_at"},{"name":"broadcast","kind":"object","type":"Broadcast","relationName":"BroadcastToText"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"ClassroomToText"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToText"},{"name":"consent","kind":"object","type":"Consent","relationName":"ConsentToText"},{"name":"attempts","kind":"object","type":"Attempt","relationName":"AttemptToText"}],"dbName":"texts","schema":null},"Attempt":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"textId","kind":"scalar","type":"String","dbName":"text_id"},{"name":"number","kind":"scalar","type":"Int"},{"name":"phoneHash","kind":"scalar","type":"String","dbName":"phone_hash"},{"name":"bodyHash","kind":"scalar","type":"String","dbName":"body_hash"},{"name":"segments","kind":"scalar","type":"Int"},{"name":"state","kind":"scalar","type":"String"},{"name":"claimedBy","kind":"scalar","type":"String","dbName":"claimed_by"},{"name":"leaseUntil","kind":"scalar","type":"DateTime","dbName":"lease_until"},{"name":"intendedAt","kind":"scalar","type":"DateTime","dbName":"intended_at"},{"name":"sid","kind":"scalar","type":"String"},{"name":"status","kind":"scalar","type":"String"},{"name":"code","kind":"scalar","type":"String"},{"name":"lookAt","kind":"scalar","type":"DateTime","dbName":"look_at"},{"name":"looks","kind":"scalar","type":"Int"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"text","kind":"object","type":"Text","relationName":"AttemptToText"}],"dbName":"attempts","schema":null},"Sender":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"tokens","kind":"scalar","type":"Float"},{"name":"recent","kind":"scalar","type":"Json"},{"name":"refilledAt","kind":"scalar","type":"DateTime","dbName":"refilled_at"}],"dbName":"senders","schema":null},"InboundText":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"sid","kind":"scalar","type":"String"},{"name":"phoneHash","kind":"scalar","type":"String","dbName":"phone_hash"},{"name":"phoneSealed","kind":"scalar","type":"String","dbName":"phone_sealed"},{"name":"bodySealed","kind":"scalar","type":"String","dbName":"body_sealed"},{"name":"mediaSealed","kind":"scalar","type":"String","dbName":"media_sealed"},{"name":"optOutType","kind":"scalar","type":"String","dbName":"opt_out_type"},{"name":"receivedAt","kind":"scalar","type":"DateTime","dbName":"received_at"},{"name":"handledAt","kind":"scalar","type":"DateTime","dbName":"handled_at"},{"name":"handledAs","kind":"scalar","type":"String","dbName":"handled_as"},{"name":"sequence","kind":"scalar","type":"BigInt"},{"name":"tries","kind":"scalar","type":"Int"},{"name":"notBefore","kind":"scalar","type":"DateTime","dbName":"not_before"}],"dbName":"inbound_texts","schema":null},"Question":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"kind","kind":"scalar","type":"String"},{"name":"payloadSealed","kind":"scalar","type":"String","dbName":"payload_sealed"},{"name":"textId","kind":"scalar","type":"String","dbName":"text_id"},{"name":"state","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"expiresAt","kind":"scalar","type":"DateTime","dbName":"expires_at"},{"name":"closedAt","kind":"scalar","type":"DateTime","dbName":"closed_at"},{"name":"answer","kind":"scalar","type":"Int"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToQuestion"}],"dbName":"questions","schema":null},"Conversation":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"startedBy","kind":"scalar","type":"String","dbName":"started_by"},{"name":"startedByStaff","kind":"scalar","type":"String","dbName":"started_by_staff"},{"name":"startedAt","kind":"scalar","type":"DateTime","dbName":"started_at"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToConversation"},{"name":"classroom","kind":"object","type":"Classroom","relationName":"ClassroomToConversation"},{"name":"threads","kind":"object","type":"ConversationThread","relationName":"ConversationToConversationThread"},{"name":"entries","kind":"object","type":"ConversationEntry","relationName":"ConversationToConversationEntry"}],"dbName":"conversations","schema":null},"ConversationThread":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"conversationId","kind":"scalar","type":"String","dbName":"conversation_id"},{"name":"destinations","kind":"scalar","type":"Json"},{"name":"previousId","kind":"scalar","type":"String","dbName":"previous_id"},{"name":"cameFromId","kind":"scalar","type":"String","dbName":"came_from_id"},{"name":"mentioned","kind":"scalar","type":"Json"},{"name":"startedAt","kind":"scalar","type":"DateTime","dbName":"started_at"},{"name":"lastAt","kind":"scalar","type":"DateTime","dbName":"last_at"},{"name":"shownReach","kind":"scalar","type":"String","dbName":"shown_reach"},{"name":"conversation","kind":"object","type":"Conversation","relationName":"ConversationToConversationThread"},{"name":"entries","kind":"object","type":"ConversationEntry","relationName":"ConversationEntryToConversationThread"}],"dbName":"conversation_threads","schema":null},"ConversationEntry":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"conversationId","kind":"scalar","type":"String","dbName":"conversation_id"},{"name":"threadId","kind":"scalar","type":"String","dbName":"thread_id"},{"name":"direction","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"inboundId","kind":"scalar","type":"String","dbName":"inbound_id"},{"name":"wordsSealed","kind":"scalar","type":"String","dbName":"words_sealed"},{"name":"photos","kind":"scalar","type":"Int"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"state","kind":"scalar","type":"String"},{"name":"confirmed","kind":"scalar","type":"Boolean"},{"name":"settledBy","kind":"scalar","type":"String","dbName":"settled_by"},{"name":"settledAt","kind":"scalar","type":"DateTime","dbName":"settled_at"},{"name":"withheld","kind":"scalar","type":"Boolean"},{"name":"movedFromId","kind":"scalar","type":"String","dbName":"moved_from_id"},{"name":"movedToId","kind":"scalar","type":"String","dbName":"moved_to_id"},{"name":"mentions","kind":"scalar","type":"Json"},{"name":"remindedAt","kind":"scalar","type":"DateTime","dbName":"reminded_at"},{"name":"escalatedAt","kind":"scalar","type":"DateTime","dbName":"escalated_at"},{"name":"author","kind":"scalar","type":"String"},{"name":"answersId","kind":"scalar","type":"String","dbName":"answers_id"},{"name":"requestKey","kind":"scalar","type":"String","dbName":"request_key"},{"name":"textId","kind":"scalar","type":"String","dbName":"text_id"},{"name":"shownState","kind":"scalar","type":"String","dbName":"shown_state"},{"name":"shownReason","kind":"scalar","type":"String","dbName":"shown_reason"},{"name":"watchUntil","kind":"scalar","type":"DateTime","dbName":"watch_until"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToConversationEntry"},{"name":"conversation","kind":"object","type":"Conversation","relationName":"ConversationToConversationEntry"},{"name":"thread","kind":"object","type":"ConversationThread","relationName":"ConversationEntryToConversationThread"},{"name":"helpCase","kind":"object","type":"HelpCase","relationName":"ConversationEntryToHelpCase"}],"dbName":"conversation_entries","schema":null},"ClassChoice":{"fields":[{"name":"caregiverId","kind":"scalar","type":"String","dbName":"caregiver_id"},{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"askedAt","kind":"scalar","type":"DateTime","dbName":"asked_at"},{"name":"chosenAt","kind":"scalar","type":"DateTime","dbName":"chosen_at"},{"name":"caregiver","kind":"object","type":"Caregiver","relationName":"CaregiverToClassChoice"}],"dbName":"class_choices","schema":null},"WaitingCard":{"fields":[{"name":"classroomId","kind":"scalar","type":"String","dbName":"classroom_id"},{"name":"dirty","kind":"scalar","type":"Boolean"}],"dbName":"waiting_cards","schema":null},"HelpCase":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"entryId","kind":"scalar","type":"String","dbName":"entry_id"},{"name":"reason","kind":"scalar","type":"String"},{"name":"openedBy","kind":"scalar","type":"String","dbName":"opened_by"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"takenBy","kind":"scalar","type":"String","dbName":"taken_by"},{"name":"takenAt","kind":"scalar","type":"DateTime","dbName":"taken_at"},{"name":"rings","kind":"scalar","type":"Int"},{"name":"nextRingAt","kind":"scalar","type":"DateTime","dbName":"next_ring_at"},{"name":"told","kind":"scalar","type":"Json"},{"name":"entry","kind":"object","type":"ConversationEntry","relationName":"ConversationEntryToHelpCase"}],"dbName":"help_cases","schema":null},"Photo":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"inboundId","kind":"scalar","type":"String","dbName":"inbound_id"},{"name":"position","kind":"scalar","type":"Int"},{"name":"state","kind":"scalar","type":"String"},{"name":"reason","kind":"scalar","type":"String"},{"name":"fileId","kind":"scalar","type":"String","dbName":"file_id"},{"name":"tries","kind":"scalar","type":"Int"},{"name":"notBefore","kind":"scalar","type":"DateTime","dbName":"not_before"},{"name":"removed","kind":"scalar","type":"Boolean"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"}],"dbName":"photos","schema":null},"Post":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"key","kind":"scalar","type":"String"},{"name":"destination","kind":"scalar","type":"String"},{"name":"parentId","kind":"scalar","type":"String","dbName":"parent_id"},{"name":"kind","kind":"scalar","type":"String"},{"name":"modelSealed","kind":"scalar","type":"String","dbName":"model_sealed"},{"name":"version","kind":"scalar","type":"Int"},{"name":"shownVersion","kind":"scalar","type":"Int","dbName":"shown_version"},{"name":"state","kind":"scalar","type":"String"},{"name":"reason","kind":"scalar","type":"String"},{"name":"channelId","kind":"scalar","type":"String","dbName":"channel_id"},{"name":"ts","kind":"scalar","type":"String"},{"name":"sequence","kind":"scalar","type":"BigInt"},{"name":"tries","kind":"scalar","type":"Int"},{"name":"notBefore","kind":"scalar","type":"DateTime","dbName":"not_before"},{"name":"unsureSince","kind":"scalar","type":"DateTime","dbName":"unsure_since"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"}],"dbName":"posts","schema":null},"PostPace":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"freeAt","kind":"scalar","type":"DateTime","dbName":"free_at"}],"dbName":"post_paces","schema":null},"Alert":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"beganAt","kind":"scalar","type":"DateTime","dbName":"began_at"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"}],"dbName":"alerts","schema":null}},"enums":{},"types":{}}',
)
config.parameterizationSchema = {
  strings: JSON.parse(
    '["where","orderBy","cursor","enrollments","caregiver","consent","changes","classroom","broadcast","draft","texts","_count","text","attempts","consents","care","questions","conversation","thread","entry","helpCase","entries","threads","conversations","classChoice","looks","student","staff","broadcasts","drafts","linkRequests","Classroom.findUnique","Classroom.findUniqueOrThrow","Classroom.findFirst","Classroom.findFirstOrThrow","Classroom.findMany","data","Classroom.createOne","Classroom.createMany","Classroom.createManyAndReturn","Classroom.updateOne","Classroom.updateMany","Classroom.updateManyAndReturn","create","update","Classroom.upsertOne","Classroom.deleteOne","Classroom.deleteMany","having","_min","_max","Classroom.groupBy","Classroom.aggregate","StaffMember.findUnique","StaffMember.findUniqueOrThrow","StaffMember.findFirst","StaffMember.findFirstOrThrow","StaffMember.findMany","StaffMember.createOne","StaffMember.createMany","StaffMember.createManyAndReturn","StaffMember.updateOne","StaffMember.updateMany","StaffMember.updateManyAndReturn","StaffMember.upsertOne","StaffMember.deleteOne","StaffMember.deleteMany","StaffMember.groupBy","StaffMember.aggregate","ClassroomStaff.findUnique","ClassroomStaff.findUniqueOrThrow","ClassroomStaff.findFirst","ClassroomStaff.findFirstOrThrow","ClassroomStaff.findMany","ClassroomStaff.createOne","ClassroomStaff.createMany","ClassroomStaff.createManyAndReturn","ClassroomStaff.updateOne","ClassroomStaff.updateMany","ClassroomStaff.updateManyAndReturn","ClassroomStaff.upsertOne","ClassroomStaff.deleteOne","ClassroomStaff.deleteMany","ClassroomStaff.groupBy","ClassroomStaff.aggregate","LinkRequest.findUnique","LinkRequest.findUniqueOrThrow","LinkRequest.findFirst","LinkRequest.findFirstOrThrow","LinkRequest.findMany","LinkRequest.createOne","LinkRequest.createMany","LinkRequest.createManyAndReturn","LinkRequest.updateOne","LinkRequest.updateMany","LinkRequest.updateManyAndReturn","LinkRequest.upsertOne","LinkRequest.deleteOne","LinkRequest.deleteMany","LinkRequest.groupBy","LinkRequest.aggregate","Student.findUnique","Student.findUniqueOrThrow","Student.findFirst","Student.findFirstOrThrow","Student.findMany","Student.createOne","Student.createMany","Student.createManyAndReturn","Student.updateOne","Student.updateMany","Student.updateManyAndReturn","Student.upsertOne","Student.deleteOne","Student.deleteMany","Student.groupBy","Student.aggregate","Enrollment.findUnique","Enrollment.findUniqueOrThrow","Enrollment.findFirst","Enrollment.findFirstOrThrow","Enrollment.findMany","Enrollment.createOne","Enrollment.createMany","Enrollment.createManyAndReturn","Enrollment.updateOne","Enrollment.updateMany","Enrollment.updateManyAndReturn","Enrollment.upsertOne","Enrollment.deleteOne","Enrollment.deleteMany","Enrollment.groupBy","Enrollment.aggregate","Caregiver.findUnique","Caregiver.findUniqueOrThrow","Caregiver.findFirst","Caregiver.findFirstOrThrow","Caregiver.findMany","Caregiver.createOne","Caregiver.createMany","Caregiver.createManyAndReturn","Caregiver.updateOne","Caregiver.updateMany","Caregiver.updateManyAndReturn","Caregiver.upsertOne","Caregiver.deleteOne","Caregiver.deleteMany","Caregiver.groupBy","Caregiver.aggregate","Care.findUnique","Care.findUniqueOrThrow","Care.findFirst","Care.findFirstOrThrow","Care.findMany","Care.createOne","Care.createMany","Care.createManyAndReturn","Care.updateOne","Care.updateMany","Care.updateManyAndReturn","Care.upsertOne","Care.deleteOne","Care.deleteMany","Care.groupBy","Care.aggregate","Consent.findUnique","Consent.findUniqueOrThrow","Consent.findFirst","Consent.findFirstOrThrow","Consent.findMany","Consent.createOne","Consent.createMany","Consent.createManyAndReturn","Consent.updateOne","Consent.updateMany","Consent.updateManyAndReturn","Consent.upsertOne","Consent.deleteOne","Consent.deleteMany","Consent.groupBy","Consent.aggregate","ConsentChange.findUnique","ConsentChange.findUniqueOrThrow","ConsentChange.findFirst","ConsentChange.findFirstOrThrow","ConsentChange.findMany","ConsentChange.createOne","ConsentChange.createMany","ConsentChange.createManyAndReturn","ConsentChange.updateOne","ConsentChange.updateMany","ConsentChange.updateManyAndReturn","ConsentChange.upsertOne","ConsentChange.deleteOne","ConsentChange.deleteMany","ConsentChange.groupBy","ConsentChange.aggregate","NumberLook.findUnique","NumberLook.findUniqueOrThrow","NumberLook.findFirst","NumberLook.findFirstOrThrow","NumberLook.findMany","NumberLook.createOne","NumberLook.createMany","NumberLook.createManyAndReturn","NumberLook.updateOne","NumberLook.updateMany","NumberLook.updateManyAndReturn","NumberLook.upsertOne","NumberLook.deleteOne","NumberLook.deleteMany","NumberLook.groupBy","NumberLook.aggregate","RosterFile.findUnique","RosterFile.findUniqueOrThrow","RosterFile.findFirst","RosterFile.findFirstOrThrow","RosterFile.findMany","RosterFile.createOne","RosterFile.createMany","RosterFile.createManyAndReturn","RosterFile.updateOne","RosterFile.updateMany","RosterFile.updateManyAndReturn","RosterFile.upsertOne","RosterFile.deleteOne","RosterFile.deleteMany","_avg","_sum","RosterFile.groupBy","RosterFile.aggregate","Draft.findUnique","Draft.findUniqueOrThrow","Draft.findFirst","Draft.findFirstOrThrow","Draft.findMany","Draft.createOne","Draft.createMany","Draft.createManyAndReturn","Draft.updateOne","Draft.updateMany","Draft.updateManyAndReturn","Draft.upsertOne","Draft.deleteOne","Draft.deleteMany","Draft.groupBy","Draft.aggregate","Broadcast.findUnique","Broadcast.findUniqueOrThrow","Broadcast.findFirst","Broadcast.findFirstOrThrow","Broadcast.findMany","Broadcast.createOne","Broadcast.createMany","Broadcast.createManyAndReturn","Broadcast.updateOne","Broadcast.updateMany","Broadcast.updateManyAndReturn","Broadcast.upsertOne","Broadcast.deleteOne","Broadcast.deleteMany","Broadcast.groupBy","Broadcast.aggregate","Text.findUnique","Text.findUniqueOrThrow","Text.findFirst","Text.findFirstOrThrow","Text.findMany","Text.createOne","Text.createMany","Text.createManyAndReturn","Text.updateOne","Text.updateMany","Text.updateManyAndReturn","Text.upsertOne","Text.deleteOne","Text.deleteMany","Text.groupBy","Text.aggregate","Attempt.findUnique","Attempt.findUniqueOrThrow","Attempt.findFirst","Attempt.findFirstOrThrow","Attempt.findMany","Attempt.createOne","Attempt.createMany","Attempt.createManyAndReturn","Attempt.updateOne","Attempt.updateMany","Attempt.updateManyAndReturn","Attempt.upsertOne","Attempt.deleteOne","Attempt.deleteMany","Attempt.groupBy","Attempt.aggregate","Sender.findUnique","Sender.findUniqueOrThrow","Sender.findFirst","Sender.findFirstOrThrow","Sender.findMany","Sender.createOne","Sender.createMany","Sender.createManyAndReturn","Sender.updateOne","Sender.updateMany","Sender.updateManyAndReturn","Sender.upsertOne","Sender.deleteOne","Sender.deleteMany","Sender.groupBy","Sender.aggregate","InboundText.findUnique","InboundText.findUniqueOrThrow","InboundText.findFirst","InboundText.findFirstOrThrow","InboundText.findMany","InboundText.createOne","InboundText.createMany","InboundText.createManyAndReturn","InboundText.updateOne","InboundText.updateMany","InboundText.updateManyAndReturn","InboundText.upsertOne","InboundText.deleteOne","InboundText.deleteMany","InboundText.groupBy","InboundText.aggregate","Question.findUnique","Question.findUniqueOrThrow","Question.findFirst","Question.findFirstOrThrow","Question.findMany","Question.createOne","Question.createMany","Question.createManyAndReturn","Question.updateOne","Question.updateMany","Question.updateManyAndReturn","Question.upsertOne","Question.deleteOne","Question.deleteMany","Question.groupBy","Question.aggregate","Conversation.findUnique","Conversation.findUniqueOrThrow","Conversation.findFirst","Conversation.findFirstOrThrow","Conversation.findMany","Conversation.createOne","Conversation.createMany","Conversation.createManyAndReturn","Conversation.updateOne","Conversation.updateMany","Conversation.updateManyAndReturn","Conversation.upsertOne","Conversation.deleteOne","Conversation.deleteMany","Conversation.groupBy","Conversation.aggregate","ConversationThread.findUnique","ConversationThread.findUniqueOrThrow","ConversationThread.findFirst","ConversationThread.findFirstOrThrow","ConversationThread.findMany","ConversationThread.createOne","ConversationThread.createMany","ConversationThread.createManyAndReturn","ConversationThread.updateOne","ConversationThread.updateMany","ConversationThread.updateManyAndReturn","ConversationThread.upsertOne","ConversationThread.deleteOne","ConversationThread.deleteMany","ConversationThread.groupBy","ConversationThread.aggregate","ConversationEntry.findUnique","ConversationEntry.findUniqueOrThrow","ConversationEntry.findFirst","ConversationEntry.findFirstOrThrow","ConversationEntry.findMany","ConversationEntry.createOne","ConversationEntry.createMany","ConversationEntry.createManyAndReturn","ConversationEntry.updateOne","ConversationEntry.updateMany","ConversationEntry.updateManyAndReturn","ConversationEntry.upsertOne","ConversationEntry.deleteOne","ConversationEntry.deleteMany","ConversationEntry.groupBy","ConversationEntry.aggregate","ClassChoice.findUnique","ClassChoice.findUniqueOrThrow","ClassChoice.findFirst","ClassChoice.findFirstOrThrow","ClassChoice.findMany","ClassChoice.createOne","ClassChoice.createMany","ClassChoice.createManyAndReturn","ClassChoice.updateOne","ClassChoice.updateMany","ClassChoice.updateManyAndReturn","ClassChoice.upsertOne","ClassChoice.deleteOne","ClassChoice.deleteMany","ClassChoice.groupBy","ClassChoice.aggregate","WaitingCard.findUnique","WaitingCard.findUniqueOrThrow","WaitingCard.findFirst","WaitingCard.findFirstOrThrow","WaitingCard.findMany","WaitingCard.createOne","WaitingCard.createMany","WaitingCard.createManyAndReturn","WaitingCard.updateOne","WaitingCard.updateMany","WaitingCard.updateManyAndReturn","WaitingCard.upsertOne","WaitingCard.deleteOne","WaitingCard.deleteMany","WaitingCard.groupBy","WaitingCard.aggregate","HelpCase.findUnique","HelpCase.findUniqueOrThrow","HelpCase.findFirst","HelpCase.findFirstOrThrow","HelpCase.findMany","HelpCase.createOne","HelpCase.createMany","HelpCase.createManyAndReturn","HelpCase.updateOne","HelpCase.updateMany","HelpCase.updateManyAndReturn","HelpCase.upsertOne","HelpCase.deleteOne","HelpCase.deleteMany","HelpCase.groupBy","HelpCase.aggregate","Photo.findUnique","Photo.findUniqueOrThrow","Photo.findFirst","Photo.findFirstOrThrow","Photo.findMany","Photo.createOne","Photo.createMany","Photo.createManyAndReturn","Photo.updateOne","Photo.updateMany","Photo.updateManyAndReturn","Photo.upsertOne","Photo.deleteOne","Photo.deleteMany","Photo.groupBy","Photo.aggregate","Post.findUnique","Post.findUniqueOrThrow","Post.findFirst","Post.findFirstOrThrow","Post.findMany","Post.createOne","Post.createMany","Post.createManyAndReturn","Post.updateOne","Post.updateMany","Post.updateManyAndReturn","Post.upsertOne","Post.deleteOne","Post.deleteMany","Post.groupBy","Post.aggregate","PostPace.findUnique","PostPace.findUniqueOrThrow","PostPace.findFirst","PostPace.findFirstOrThrow","PostPace.findMany","PostPace.createOne","PostPace.createMany","PostPace.createManyAndReturn","PostPace.updateOne","PostPace.updateMany","PostPace.updateManyAndReturn","PostPace.upsertOne","PostPace.deleteOne","PostPace.deleteMany","PostPace.groupBy","PostPace.aggregate","Alert.findUnique","Alert.findUniqueOrThrow","Alert.findFirst","Alert.findFirstOrThrow","Alert.findMany","Alert.createOne","Alert.createMany","Alert.createManyAndReturn","Alert.updateOne","Alert.updateMany","Alert.updateManyAndReturn","Alert.upsertOne","Alert.deleteOne","Alert.deleteMany","Alert.groupBy","Alert.aggregate","AND","OR","NOT","id","kind","beganAt","endedAt","equals","in","notIn","lt","lte","gt","gte","not","contains","startsWith","endsWith","freeAt","key","destination","parentId","modelSealed","version","shownVersion","state","reason","channelId","ts","sequence","tries","notBefore","unsureSince","createdAt","channelId_ts","inboundId","position","fileId","removed","inboundId_position","entryId","openedBy","openedAt","takenBy","takenAt","rings","nextRingAt","told","string_contains","string_starts_with","string_ends_with","array_starts_with","array_ends_with","array_contains","classroomId","dirty","caregiverId","askedAt","chosenAt","conversationId","threadId","direction","wordsSealed","photos","at","confirmed","settledBy","settledAt","withheld","movedFromId","movedToId","mentions","remindedAt","escalatedAt","author","answersId","requestKey","textId","shownState","shownReason","watchUntil","destinations","previousId","cameFromId","mentioned","startedAt","lastAt","shownReach","startedBy","startedByStaff","payloadSealed","expiresAt","closedAt","answer","sid","phoneHash","phoneSealed","bodySealed","mediaSealed","optOutType","receivedAt","handledAt","handledAs","tokens","recent","refilledAt","number","bodyHash","segments","claimedBy","leaseUntil","intendedAt","status","code","lookAt","finishedAt","broadcastId","consentId","language","languageSource","priority","anyHour","despiteStop","afterTextId","dueAt","turnAt","usefulUntil","updatedAt","draftId","purpose","approvedBy","audience","contentSealed","sendAt","expandedThrough","expandedAt","nextTurnAt","stoppedBy","caregiversExpected","chosenSendAt","slackFileId","uploadedBy","decidedBy","decidedAt","by","from","to","source","evidence","changedAt","numberFault","heldAt","heldFor","studentId","relationship","contactRule","since","until","rosterIdHash","nameSealed","every","some","none","rosterIdSealed","firstNameSealed","lastNameSealed","grade","teachers","requestedBy","requestedAt","slackUserId","role","addedBy","name","nameKey","channelState","channelLostWhy","linkedBy","linkedAt","teacherEmailsSealed","caregiverId_classroomId","textId_number","broadcastId_phoneHash","is","isNot","connectOrCreate","upsert","disconnect","delete","connect","createMany","set","updateMany","deleteMany","increment","decrement","multiply","divide"]',
  ),
  graph:
    '0wyHAtADEwMAAIgHACAKAAD_BgAgFwAAgQcAIBsAAKcHACAcAACoBwAgHQAAqQcAIB4AAKoHACD3AwAApgcAMPgDAAAcABD5AwAApgcAMPoDAQAAAAGSBAEAAAABpAUBALgGACGlBQEAAAABpgUBALgGACGnBQEAzQYAIagFAQDNBgAhqQVAALoGACGqBQEAzQYAIQEAAAABACAKBwAAjwcAIBoAALQHACD3AwAAtQcAMPgDAAADABD5AwAAtQcAMPoDAQC3BgAhrQQBALcGACGQBQEAtwYAIZMFQAC5BgAhlAVAALoGACEDBwAArwsAIBoAALoLACCUBQAAtgcAIAoHAACPBwAgGgAAtAcAIPcDAAC1BwAw-AMAAAMAEPkDAAC1BwAw-gMBAAAAAa0EAQC3BgAhkAUBALcGACGTBUAAuQYAIZQFQAC6BgAhAwAAAAMAIAEAAAQAMAIAAAUAIAMAAAADACABAAAEADACAAAFACAMBAAA4gYAIBoAALQHACD3AwAAswcAMPgDAAAIABD5AwAAswcAMPoDAQC3BgAhrwQBALcGACGQBQEAtwYAIZEFAQC4BgAhkgUBALgGACGTBUAAuQYAIZQFQAC6BgAhAwQAAN4HACAaAAC6CwAglAUAALYHACAMBAAA4gYAIBoAALQHACD3AwAAswcAMPgDAAAIABD5AwAAswcAMPoDAQAAAAGvBAEAtwYAIZAFAQC3BgAhkQUBALgGACGSBQEAuAYAIZMFQAC5BgAhlAVAALoGACEDAAAACAAgAQAACQAwAgAACgAgEAQAAOIGACAGAACyBwAgCgAA_wYAIPcDAACxBwAw-AMAAAwAEPkDAACxBwAw-gMBALcGACH9A0AAugYAIZAEAQC4BgAhrwQBALcGACHWBAEAuAYAIdcEAQC4BgAhjAVAALkGACGNBQEAzQYAIY4FQAC6BgAhjwUBAMsGACEHBAAA3gcAIAYAALkLACAKAACYCgAg_QMAALYHACCNBQAAtgcAII4FAAC2BwAgjwUAALYHACAQBAAA4gYAIAYAALIHACAKAAD_BgAg9wMAALEHADD4AwAADAAQ-QMAALEHADD6AwEAAAAB_QNAALoGACGQBAEAuAYAIa8EAQC3BgAh1gQBALgGACHXBAEAuAYAIYwFQAC5BgAhjQUBAM0GACGOBUAAugYAIY8FAQDLBgAhAwAAAAwAIAEAAA0AMAIAAA4AIAsFAACwBwAg9wMAAK8HADD4AwAAEAAQ-QMAAK8HADD6AwEAtwYAIbcEQAC5BgAh7AQBALcGACGIBQEAzQYAIYkFAQC4BgAhigUBALgGACGLBQEAzQYAIQMFAAC3CwAgiAUAALYHACCLBQAAtgcAIAsFAACwBwAg9wMAAK8HADD4AwAAEAAQ-QMAAK8HADD6AwEAAAABtwRAALkGACHsBAEAtwYAIYgFAQDNBgAhiQUBALgGACGKBQEAuAYAIYsFAQDNBgAhAwAAABAAIAEAABEAMAIAABIAICAEAACXBwAgBQAArQcAIAcAAJEHACAIAACSBwAgDQAArgcAIPcDAACsBwAw-AMAABQAEPkDAACsBwAw-gMBALcGACH7AwEAuAYAIZAEAQC4BgAhkQQBAM0GACGYBEAAuQYAIa0EAQDLBgAhrwQBAMsGACHWBAEAuAYAIdcEAQC4BgAh2AQBALgGACHiBAEAuAYAIeMEAgDMBgAh6wQBAMsGACHsBAEAywYAIe0EAQC4BgAh7gQBALgGACHvBAIAzAYAIfAEIADWBgAh8QQgANYGACHyBAEAywYAIfMEQAC5BgAh9ARAALkGACH1BEAAuQYAIfYEQAC5BgAhCwQAAN4HACAFAAC3CwAgBwAArwsAIAgAALALACANAAC4CwAgkQQAALYHACCtBAAAtgcAIK8EAAC2BwAg6wQAALYHACDsBAAAtgcAIPIEAAC2BwAgIQQAAJcHACAFAACtBwAgBwAAkQcAIAgAAJIHACANAACuBwAg9wMAAKwHADD4AwAAFAAQ-QMAAKwHADD6AwEAAAAB-wMBALgGACGQBAEAuAYAIZEEAQDNBgAhmARAALkGACGtBAEAywYAIa8EAQDLBgAh1gQBALgGACHXBAEAuAYAIdgEAQC4BgAh4gQBALgGACHjBAIAzAYAIesEAQDLBgAh7AQBAMsGACHtBAEAuAYAIe4EAQC4BgAh7wQCAMwGACHwBCAA1gYAIfEEIADWBgAh8gQBAMsGACHzBEAAuQYAIfQEQAC5BgAh9QRAALkGACH2BEAAuQYAIa0FAACrBwAgAwAAABQAIAEAABUAMAIAABYAIBoHAACRBwAgCQAAlAcAIAoAAP8GACD3AwAAkwcAMPgDAAAYABD5AwAAkwcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACGuBCAA1gYAIcEEAQC4BgAh6gRAALoGACH1BEAAuQYAIfcEAQDLBgAh-AQBALgGACH5BAEAzQYAIfoEAADcBgAg-wQBALgGACH8BEAAuQYAIf0EAQDLBgAh_gRAALoGACH_BEAAugYAIYAFAQDNBgAhgQUCAMwGACEBAAAAGAAgDgcAAJEHACAIAACSBwAg9wMAAJAHADD4AwAAGgAQ-QMAAJAHADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGYBEAAuQYAIa0EAQDLBgAhwQQBALgGACH2BEAAuQYAIfsEAQC4BgAhggVAALoGACEBAAAAGgAgEwMAAIgHACAKAAD_BgAgFwAAgQcAIBsAAKcHACAcAACoBwAgHQAAqQcAIB4AAKoHACD3AwAApgcAMPgDAAAcABD5AwAApgcAMPoDAQC3BgAhkgQBAM0GACGkBQEAuAYAIaUFAQC4BgAhpgUBALgGACGnBQEAzQYAIagFAQDNBgAhqQVAALoGACGqBQEAzQYAIQEAAAAcACABAAAAGAAgAQAAABwAIAMAAAAUACABAAAVADACAAAWACABAAAAFAAgAQAAABwAIBAKAAD_BgAgDgAA_QYAIA8AAP4GACAQAACABwAgFQAAggcAIBcAAIEHACAYAACDBwAgGQAAhAcAIPcDAAD8BgAw-AMAACMAEPkDAAD8BgAw-gMBALcGACHtBAEAuAYAIe4EAQC4BgAhlQUBAM0GACGWBQEAuAYAIQEAAAAjACABAAAADAAgFAwAAKUHACAZAgDMBgAh9wMAAKQHADD4AwAAJgAQ-QMAAKQHADD6AwEAtwYAIZAEAQC4BgAhxAQBALcGACHVBAEAzQYAIdYEAQC4BgAh4QQCAMwGACHiBAEAuAYAIeMEAgDMBgAh5AQBALgGACHlBEAAuQYAIeYEQAC5BgAh5wQBAM0GACHoBAEAzQYAIekEQAC6BgAh6gRAALoGACEGDAAAtgsAINUEAAC2BwAg5wQAALYHACDoBAAAtgcAIOkEAAC2BwAg6gQAALYHACAVDAAApQcAIBkCAMwGACH3AwAApAcAMPgDAAAmABD5AwAApAcAMPoDAQAAAAGQBAEAuAYAIcQEAQC3BgAh1QQBAAAAAdYEAQC4BgAh4QQCAMwGACHiBAEAuAYAIeMEAgDMBgAh5AQBALgGACHlBEAAuQYAIeYEQAC5BgAh5wQBAM0GACHoBAEAzQYAIekEQAC6BgAh6gRAALoGACGsBQAAowcAIAMAAAAmACABAAAnADACAAAoACABAAAAJgAgAQAAABAAIAEAAAAUACADAAAACAAgAQAACQAwAgAACgAgAwAAABQAIAEAABUAMAIAABYAIA8EAADiBgAg9wMAAKEHADD4AwAALwAQ-QMAAKEHADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGYBEAAuQYAIaEEQAC6BgAhrwQBALcGACHEBAEAywYAIdEEAQC4BgAh0gRAALkGACHTBEAAugYAIdQEAgCiBwAhBQQAAN4HACChBAAAtgcAIMQEAAC2BwAg0wQAALYHACDUBAAAtgcAIA8EAADiBgAg9wMAAKEHADD4AwAALwAQ-QMAAKEHADD6AwEAAAAB-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhoQRAALoGACGvBAEAtwYAIcQEAQDLBgAh0QQBALgGACHSBEAAuQYAIdMEQAC6BgAh1AQCAKIHACEDAAAALwAgAQAAMAAwAgAAMQAgDQQAAOIGACAHAACRBwAgFQAAggcAIBYAAKAHACD3AwAAnwcAMPgDAAAzABD5AwAAnwcAMPoDAQC3BgAhrQQBAMsGACGvBAEAtwYAIcwEQAC5BgAhzwQBALgGACHQBAEAzQYAIQYEAADeBwAgBwAArwsAIBUAAJsKACAWAAC1CwAgrQQAALYHACDQBAAAtgcAIA4EAADiBgAgBwAAkQcAIBUAAIIHACAWAACgBwAg9wMAAJ8HADD4AwAAMwAQ-QMAAJ8HADD6AwEAAAABrQQBAMsGACGvBAEAtwYAIcwEQAC5BgAhzwQBALgGACHQBAEAzQYAIasFAACeBwAgAwAAADMAIAEAADQAMAIAADUAIAEAAAAcACAOEQAAnQcAIBUAAIIHACD3AwAAnAcAMPgDAAA4ABD5AwAAnAcAMPoDAQC3BgAhsgQBALcGACHIBAAA3AYAIMkEAQDLBgAhygQBAMsGACHLBAAA3AYAIMwEQAC5BgAhzQRAALkGACHOBAEAuAYAIQQRAACyCwAgFQAAmwoAIMkEAAC2BwAgygQAALYHACAOEQAAnQcAIBUAAIIHACD3AwAAnAcAMPgDAAA4ABD5AwAAnAcAMPoDAQAAAAGyBAEAtwYAIcgEAADcBgAgyQQBAMsGACHKBAEAywYAIcsEAADcBgAgzARAALkGACHNBEAAuQYAIc4EAQC4BgAhAwAAADgAIAEAADkAMAIAADoAICIEAADiBgAgEQAAmQcAIBIAAJoHACAUAACbBwAg9wMAAJgHADD4AwAAPAAQ-QMAAJgHADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGaBAEAywYAIa8EAQC3BgAhsgQBAMsGACGzBAEAywYAIbQEAQC4BgAhtQQBALgGACG2BAIAzAYAIbcEQAC5BgAhuAQgANYGACG5BAEAzQYAIboEQAC6BgAhuwQgANYGACG8BAEAywYAIb0EAQDLBgAhvgQAANwGACC_BEAAugYAIcAEQAC6BgAhwQQBAM0GACHCBAEAywYAIcMEAQDNBgAhxAQBAMsGACHFBAEAzQYAIcYEAQDNBgAhxwRAALoGACEUBAAA3gcAIBEAALILACASAACzCwAgFAAAtAsAIJoEAAC2BwAgsgQAALYHACCzBAAAtgcAILkEAAC2BwAgugQAALYHACC8BAAAtgcAIL0EAAC2BwAgvwQAALYHACDABAAAtgcAIMEEAAC2BwAgwgQAALYHACDDBAAAtgcAIMQEAAC2BwAgxQQAALYHACDGBAAAtgcAIMcEAAC2BwAgIgQAAOIGACARAACZBwAgEgAAmgcAIBQAAJsHACD3AwAAmAcAMPgDAAA8ABD5AwAAmAcAMPoDAQAAAAH7AwEAuAYAIZAEAQC4BgAhmgQBAMsGACGvBAEAtwYAIbIEAQDLBgAhswQBAMsGACG0BAEAuAYAIbUEAQC4BgAhtgQCAMwGACG3BEAAuQYAIbgEIADWBgAhuQQBAM0GACG6BEAAugYAIbsEIADWBgAhvAQBAAAAAb0EAQDLBgAhvgQAANwGACC_BEAAugYAIcAEQAC6BgAhwQQBAM0GACHCBAEAywYAIcMEAQAAAAHEBAEAAAABxQQBAM0GACHGBAEAzQYAIccEQAC6BgAhAwAAADwAIAEAAD0AMAIAAD4AIAEAAAAzACABAAAAOAAgDhMAAN0GACD3AwAA2wYAMPgDAABCABD5AwAA2wYAMPoDAQC3BgAhkQQBALgGACGfBAEAtwYAIaAEAQC4BgAhoQRAALkGACGiBAEAzQYAIaMEQAC6BgAhpAQCAMwGACGlBEAAugYAIaYEAADcBgAgAQAAAEIAIAEAAAA8ACADAAAAPAAgAQAAPQAwAgAAPgAgAQAAADgAIAEAAAA8ACADAAAAPAAgAQAAPQAwAgAAPgAgCAQAAOIGACD3AwAA4QYAMPgDAABJABD5AwAA4QYAMK0EAQDLBgAhrwQBALcGACGwBEAAugYAIbEEQAC6BgAhAQAAAEkAIAkEAACXBwAg9wMAAJYHADD4AwAASwAQ-QMAAJYHADD6AwEAtwYAIa8EAQDLBgAhtwRAALkGACHWBAEAuAYAIYcFAQC4BgAhAgQAAN4HACCvBAAAtgcAIAkEAACXBwAg9wMAAJYHADD4AwAASwAQ-QMAAJYHADD6AwEAAAABrwQBAMsGACG3BEAAuQYAIdYEAQC4BgAhhwUBALgGACEDAAAASwAgAQAATAAwAgAATQAgAQAAACMAIAEAAAAMACABAAAACAAgAQAAABQAIAEAAAAvACABAAAAMwAgAQAAADwAIAEAAABLACABAAAAAwAgAQAAAAgAIAsHAACPBwAg9wMAAJUHADD4AwAAWQAQ-QMAAJUHADD6AwEAtwYAIa0EAQC3BgAhkwVAALkGACGUBUAAugYAIaEFAQC4BgAhogUBALgGACGjBQEAuAYAIQIHAACvCwAglAUAALYHACALBwAAjwcAIPcDAACVBwAw-AMAAFkAEPkDAACVBwAw-gMBAAAAAa0EAQC3BgAhkwVAALkGACGUBUAAugYAIaEFAQC4BgAhogUBALgGACGjBQEAuAYAIQMAAABZACABAABaADACAABbACALBwAArwsAIAkAALELACAKAACYCgAgrQQAALYHACDqBAAAtgcAIPcEAAC2BwAg-QQAALYHACD9BAAAtgcAIP4EAAC2BwAg_wQAALYHACCABQAAtgcAIBoHAACRBwAgCQAAlAcAIAoAAP8GACD3AwAAkwcAMPgDAAAYABD5AwAAkwcAMPoDAQAAAAH7AwEAuAYAIZAEAQC4BgAhmARAALkGACGtBAEAywYAIa4EIADWBgAhwQQBALgGACHqBEAAugYAIfUEQAC5BgAh9wQBAAAAAfgEAQC4BgAh-QQBAM0GACH6BAAA3AYAIPsEAQC4BgAh_ARAALkGACH9BAEAywYAIf4EQAC6BgAh_wRAALoGACGABQEAzQYAIYEFAgDMBgAhAwAAABgAIAEAAF0AMAIAAF4AIAQHAACvCwAgCAAAsAsAIK0EAAC2BwAgggUAALYHACAOBwAAkQcAIAgAAJIHACD3AwAAkAcAMPgDAAAaABD5AwAAkAcAMPoDAQAAAAH7AwEAuAYAIZAEAQC4BgAhmARAALkGACGtBAEAywYAIcEEAQC4BgAh9gRAALkGACH7BAEAuAYAIYIFQAC6BgAhAwAAABoAIAEAAGAAMAIAAGEAIAMAAAAUACABAAAVADACAAAWACADAAAAMwAgAQAANAAwAgAANQAgDQcAAI8HACD3AwAAjgcAMPgDAABlABD5AwAAjgcAMPoDAQC3BgAhkAQBALgGACGSBAEAuAYAIa0EAQC3BgAhhQUBAM0GACGGBUAAugYAIZ4FAADcBgAgnwUBALgGACGgBUAAuQYAIQMHAACvCwAghQUAALYHACCGBQAAtgcAIA0HAACPBwAg9wMAAI4HADD4AwAAZQAQ-QMAAI4HADD6AwEAAAABkAQBALgGACGSBAEAuAYAIa0EAQC3BgAhhQUBAM0GACGGBUAAugYAIZ4FAADcBgAgnwUBALgGACGgBUAAuQYAIQMAAABlACABAABmADACAABnACABAAAAAwAgAQAAAFkAIAEAAAAYACABAAAAGgAgAQAAABQAIAEAAAAzACABAAAAZQAgAQAAAAEAIAwDAADBCgAgCgAAmAoAIBcAAJoKACAbAACrCwAgHAAArAsAIB0AAK0LACAeAACuCwAgkgQAALYHACCnBQAAtgcAIKgFAAC2BwAgqQUAALYHACCqBQAAtgcAIAMAAAAcACABAABxADACAAABACADAAAAHAAgAQAAcQAwAgAAAQAgAwAAABwAIAEAAHEAMAIAAAEAIBADAACkCwAgCgAAqAsAIBcAAKkLACAbAAClCwAgHAAApgsAIB0AAKcLACAeAACqCwAg-gMBAAAAAZIEAQAAAAGkBQEAAAABpQUBAAAAAaYFAQAAAAGnBQEAAAABqAUBAAAAAakFQAAAAAGqBQEAAAABASQAAHUAIAn6AwEAAAABkgQBAAAAAaQFAQAAAAGlBQEAAAABpgUBAAAAAacFAQAAAAGoBQEAAAABqQVAAAAAAaoFAQAAAAEBJAAAdwAwASQAAHcAMBADAADSCgAgCgAA1goAIBcAANcKACAbAADTCgAgHAAA1AoAIB0AANUKACAeAADYCgAg-gMBALoHACGSBAEAxQcAIaQFAQC6BwAhpQUBALoHACGmBQEAugcAIacFAQDFBwAhqAUBAMUHACGpBUAAvAcAIaoFAQDFBwAhAgAAAAEAICQAAHoAIAn6AwEAugcAIZIEAQDFBwAhpAUBALoHACGlBQEAugcAIaYFAQC6BwAhpwUBAMUHACGoBQEAxQcAIakFQAC8BwAhqgUBAMUHACECAAAAHAAgJAAAfAAgAgAAABwAICQAAHwAIAMAAAABACArAAB1ACAsAAB6ACABAAAAAQAgAQAAABwAIAgLAADPCgAgMQAA0QoAIDIAANAKACCSBAAAtgcAIKcFAAC2BwAgqAUAALYHACCpBQAAtgcAIKoFAAC2BwAgDPcDAACNBwAw-AMAAIMBABD5AwAAjQcAMPoDAQCpBgAhkgQBAMEGACGkBQEAqgYAIaUFAQCqBgAhpgUBAKoGACGnBQEAwQYAIagFAQDBBgAhqQVAAKwGACGqBQEAwQYAIQMAAAAcACABAACCAQAwMAAAgwEAIAMAAAAcACABAABxADACAAABACAG9wMAAIwHADD4AwAAiQEAEPkDAACMBwAw9gRAALkGACGWBQEAuAYAIaEFAQAAAAEBAAAAhgEAIAEAAACGAQAgBvcDAACMBwAw-AMAAIkBABD5AwAAjAcAMPYEQAC5BgAhlgUBALgGACGhBQEAuAYAIQADAAAAiQEAIAEAAIoBADACAACGAQAgAwAAAIkBACABAACKAQAwAgAAhgEAIAMAAACJAQAgAQAAigEAMAIAAIYBACAD9gRAAAAAAZYFAQAAAAGhBQEAAAABASQAAI4BACAD9gRAAAAAAZYFAQAAAAGhBQEAAAABASQAAJABADABJAAAkAEAMAP2BEAAuwcAIZYFAQC6BwAhoQUBALoHACECAAAAhgEAICQAAJMBACAD9gRAALsHACGWBQEAugcAIaEFAQC6BwAhAgAAAIkBACAkAACVAQAgAgAAAIkBACAkAACVAQAgAwAAAIYBACArAACOAQAgLAAAkwEAIAEAAACGAQAgAQAAAIkBACADCwAAzAoAIDEAAM4KACAyAADNCgAgBvcDAACLBwAw-AMAAJwBABD5AwAAiwcAMPYEQACrBgAhlgUBAKoGACGhBQEAqgYAIQMAAACJAQAgAQAAmwEAMDAAAJwBACADAAAAiQEAIAEAAIoBADACAACGAQAgAQAAAFsAIAEAAABbACADAAAAWQAgAQAAWgAwAgAAWwAgAwAAAFkAIAEAAFoAMAIAAFsAIAMAAABZACABAABaADACAABbACAIBwAAywoAIPoDAQAAAAGtBAEAAAABkwVAAAAAAZQFQAAAAAGhBQEAAAABogUBAAAAAaMFAQAAAAEBJAAApAEAIAf6AwEAAAABrQQBAAAAAZMFQAAAAAGUBUAAAAABoQUBAAAAAaIFAQAAAAGjBQEAAAABASQAAKYBADABJAAApgEAMAgHAADKCgAg-gMBALoHACGtBAEAugcAIZMFQAC7BwAhlAVAALwHACGhBQEAugcAIaIFAQC6BwAhowUBALoHACECAAAAWwAgJAAAqQEAIAf6AwEAugcAIa0EAQC6BwAhkwVAALsHACGUBUAAvAcAIaEFAQC6BwAhogUBALoHACGjBQEAugcAIQIAAABZACAkAACrAQAgAgAAAFkAICQAAKsBACADAAAAWwAgKwAApAEAICwAAKkBACABAAAAWwAgAQAAAFkAIAQLAADHCgAgMQAAyQoAIDIAAMgKACCUBQAAtgcAIAr3AwAAigcAMPgDAACyAQAQ-QMAAIoHADD6AwEAqQYAIa0EAQCpBgAhkwVAAKsGACGUBUAArAYAIaEFAQCqBgAhogUBAKoGACGjBQEAqgYAIQMAAABZACABAACxAQAwMAAAsgEAIAMAAABZACABAABaADACAABbACABAAAAZwAgAQAAAGcAIAMAAABlACABAABmADACAABnACADAAAAZQAgAQAAZgAwAgAAZwAgAwAAAGUAIAEAAGYAMAIAAGcAIAoHAADGCgAg-gMBAAAAAZAEAQAAAAGSBAEAAAABrQQBAAAAAYUFAQAAAAGGBUAAAAABngWAAAAAAZ8FAQAAAAGgBUAAAAABASQAALoBACAJ-gMBAAAAAZAEAQAAAAGSBAEAAAABrQQBAAAAAYUFAQAAAAGGBUAAAAABngWAAAAAAZ8FAQAAAAGgBUAAAAABASQAALwBADABJAAAvAEAMAoHAADFCgAg-gMBALoHACGQBAEAugcAIZIEAQC6BwAhrQQBALoHACGFBQEAxQcAIYYFQAC8BwAhngWAAAAAAZ8FAQC6BwAhoAVAALsHACECAAAAZwAgJAAAvwEAIAn6AwEAugcAIZAEAQC6BwAhkgQBALoHACGtBAEAugcAIYUFAQDFBwAhhgVAALwHACGeBYAAAAABnwUBALoHACGgBUAAuwcAIQIAAABlACAkAADBAQAgAgAAAGUAICQAAMEBACADAAAAZwAgKwAAugEAICwAAL8BACABAAAAZwAgAQAAAGUAIAULAADCCgAgMQAAxAoAIDIAAMMKACCFBQAAtgcAIIYFAAC2BwAgDPcDAACJBwAw-AMAAMgBABD5AwAAiQcAMPoDAQCpBgAhkAQBAKoGACGSBAEAqgYAIa0EAQCpBgAhhQUBAMEGACGGBUAArAYAIZ4FAADZBgAgnwUBAKoGACGgBUAAqwYAIQMAAABlACABAADHAQAwMAAAyAEAIAMAAABlACABAABmADACAABnACALAwAAiAcAIA8AAP4GACD3AwAAhwcAMPgDAADOAQAQ-QMAAIcHADD6AwEAAAABlQUBAAAAAZoFAQC4BgAhmwUBALgGACGcBQEAuAYAIZ0FAQC4BgAhAQAAAMsBACABAAAAywEAIAsDAACIBwAgDwAA_gYAIPcDAACHBwAw-AMAAM4BABD5AwAAhwcAMPoDAQC3BgAhlQUBALgGACGaBQEAuAYAIZsFAQC4BgAhnAUBALgGACGdBQEAuAYAIQIDAADBCgAgDwAAlwoAIAMAAADOAQAgAQAAzwEAMAIAAMsBACADAAAAzgEAIAEAAM8BADACAADLAQAgAwAAAM4BACABAADPAQAwAgAAywEAIAgDAAC_CgAgDwAAwAoAIPoDAQAAAAGVBQEAAAABmgUBAAAAAZsFAQAAAAGcBQEAAAABnQUBAAAAAQEkAADTAQAgBvoDAQAAAAGVBQEAAAABmgUBAAAAAZsFAQAAAAGcBQEAAAABnQUBAAAAAQEkAADVAQAwASQAANUBADAIAwAAqAoAIA8AAKkKACD6AwEAugcAIZUFAQC6BwAhmgUBALoHACGbBQEAugcAIZwFAQC6BwAhnQUBALoHACECAAAAywEAICQAANgBACAG-gMBALoHACGVBQEAugcAIZoFAQC6BwAhmwUBALoHACGcBQEAugcAIZ0FAQC6BwAhAgAAAM4BACAkAADaAQAgAgAAAM4BACAkAADaAQAgAwAAAMsBACArAADTAQAgLAAA2AEAIAEAAADLAQAgAQAAAM4BACADCwAApQoAIDEAAKcKACAyAACmCgAgCfcDAACGBwAw-AMAAOEBABD5AwAAhgcAMPoDAQCpBgAhlQUBAKoGACGaBQEAqgYAIZsFAQCqBgAhnAUBAKoGACGdBQEAqgYAIQMAAADOAQAgAQAA4AEAMDAAAOEBACADAAAAzgEAIAEAAM8BADACAADLAQAgAQAAAAUAIAEAAAAFACADAAAAAwAgAQAABAAwAgAABQAgAwAAAAMAIAEAAAQAMAIAAAUAIAMAAAADACABAAAEADACAAAFACAHBwAApAoAIBoAAKMKACD6AwEAAAABrQQBAAAAAZAFAQAAAAGTBUAAAAABlAVAAAAAAQEkAADpAQAgBfoDAQAAAAGtBAEAAAABkAUBAAAAAZMFQAAAAAGUBUAAAAABASQAAOsBADABJAAA6wEAMAcHAACiCgAgGgAAoQoAIPoDAQC6BwAhrQQBALoHACGQBQEAugcAIZMFQAC7BwAhlAVAALwHACECAAAABQAgJAAA7gEAIAX6AwEAugcAIa0EAQC6BwAhkAUBALoHACGTBUAAuwcAIZQFQAC8BwAhAgAAAAMAICQAAPABACACAAAAAwAgJAAA8AEAIAMAAAAFACArAADpAQAgLAAA7gEAIAEAAAAFACABAAAAAwAgBAsAAJ4KACAxAACgCgAgMgAAnwoAIJQFAAC2BwAgCPcDAACFBwAw-AMAAPcBABD5AwAAhQcAMPoDAQCpBgAhrQQBAKkGACGQBQEAqQYAIZMFQACrBgAhlAVAAKwGACEDAAAAAwAgAQAA9gEAMDAAAPcBACADAAAAAwAgAQAABAAwAgAABQAgEAoAAP8GACAOAAD9BgAgDwAA_gYAIBAAAIAHACAVAACCBwAgFwAAgQcAIBgAAIMHACAZAACEBwAg9wMAAPwGADD4AwAAIwAQ-QMAAPwGADD6AwEAAAAB7QQBALgGACHuBAEAuAYAIZUFAQAAAAGWBQEAuAYAIQEAAAD6AQAgAQAAAPoBACAJCgAAmAoAIA4AAJYKACAPAACXCgAgEAAAmQoAIBUAAJsKACAXAACaCgAgGAAAnAoAIBkAAJ0KACCVBQAAtgcAIAMAAAAjACABAAD9AQAwAgAA-gEAIAMAAAAjACABAAD9AQAwAgAA-gEAIAMAAAAjACABAAD9AQAwAgAA-gEAIA0KAACQCgAgDgAAjgoAIA8AAI8KACAQAACRCgAgFQAAkwoAIBcAAJIKACAYAACUCgAgGQAAlQoAIPoDAQAAAAHtBAEAAAAB7gQBAAAAAZUFAQAAAAGWBQEAAAABASQAAIECACAF-gMBAAAAAe0EAQAAAAHuBAEAAAABlQUBAAAAAZYFAQAAAAEBJAAAgwIAMAEkAACDAgAwDQoAALUJACAOAACzCQAgDwAAtAkAIBAAALYJACAVAAC4CQAgFwAAtwkAIBgAALkJACAZAAC6CQAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQIAAAD6AQAgJAAAhgIAIAX6AwEAugcAIe0EAQC6BwAh7gQBALoHACGVBQEAxQcAIZYFAQC6BwAhAgAAACMAICQAAIgCACACAAAAIwAgJAAAiAIAIAMAAAD6AQAgKwAAgQIAICwAAIYCACABAAAA-gEAIAEAAAAjACAECwAAsAkAIDEAALIJACAyAACxCQAglQUAALYHACAI9wMAAPsGADD4AwAAjwIAEPkDAAD7BgAw-gMBAKkGACHtBAEAqgYAIe4EAQCqBgAhlQUBAMEGACGWBQEAqgYAIQMAAAAjACABAACOAgAwMAAAjwIAIAMAAAAjACABAAD9AQAwAgAA-gEAIAEAAAAKACABAAAACgAgAwAAAAgAIAEAAAkAMAIAAAoAIAMAAAAIACABAAAJADACAAAKACADAAAACAAgAQAACQAwAgAACgAgCQQAAK4JACAaAACvCQAg-gMBAAAAAa8EAQAAAAGQBQEAAAABkQUBAAAAAZIFAQAAAAGTBUAAAAABlAVAAAAAAQEkAACXAgAgB_oDAQAAAAGvBAEAAAABkAUBAAAAAZEFAQAAAAGSBQEAAAABkwVAAAAAAZQFQAAAAAEBJAAAmQIAMAEkAACZAgAwCQQAAKwJACAaAACtCQAg-gMBALoHACGvBAEAugcAIZAFAQC6BwAhkQUBALoHACGSBQEAugcAIZMFQAC7BwAhlAVAALwHACECAAAACgAgJAAAnAIAIAf6AwEAugcAIa8EAQC6BwAhkAUBALoHACGRBQEAugcAIZIFAQC6BwAhkwVAALsHACGUBUAAvAcAIQIAAAAIACAkAACeAgAgAgAAAAgAICQAAJ4CACADAAAACgAgKwAAlwIAICwAAJwCACABAAAACgAgAQAAAAgAIAQLAACpCQAgMQAAqwkAIDIAAKoJACCUBQAAtgcAIAr3AwAA-gYAMPgDAAClAgAQ-QMAAPoGADD6AwEAqQYAIa8EAQCpBgAhkAUBAKkGACGRBQEAqgYAIZIFAQCqBgAhkwVAAKsGACGUBUAArAYAIQMAAAAIACABAACkAgAwMAAApQIAIAMAAAAIACABAAAJADACAAAKACABAAAADgAgAQAAAA4AIAMAAAAMACABAAANADACAAAOACADAAAADAAgAQAADQAwAgAADgAgAwAAAAwAIAEAAA0AMAIAAA4AIA0EAACmCQAgBgAApwkAIAoAAKgJACD6AwEAAAAB_QNAAAAAAZAEAQAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAGMBUAAAAABjQUBAAAAAY4FQAAAAAGPBQEAAAABASQAAK0CACAK-gMBAAAAAf0DQAAAAAGQBAEAAAABrwQBAAAAAdYEAQAAAAHXBAEAAAABjAVAAAAAAY0FAQAAAAGOBUAAAAABjwUBAAAAAQEkAACvAgAwASQAAK8CADANBAAAjgkAIAYAAI8JACAKAACQCQAg-gMBALoHACH9A0AAvAcAIZAEAQC6BwAhrwQBALoHACHWBAEAugcAIdcEAQC6BwAhjAVAALsHACGNBQEAxQcAIY4FQAC8BwAhjwUBAMUHACECAAAADgAgJAAAsgIAIAr6AwEAugcAIf0DQAC8BwAhkAQBALoHACGvBAEAugcAIdYEAQC6BwAh1wQBALoHACGMBUAAuwcAIY0FAQDFBwAhjgVAALwHACGPBQEAxQcAIQIAAAAMACAkAAC0AgAgAgAAAAwAICQAALQCACADAAAADgAgKwAArQIAICwAALICACABAAAADgAgAQAAAAwAIAcLAACLCQAgMQAAjQkAIDIAAIwJACD9AwAAtgcAII0FAAC2BwAgjgUAALYHACCPBQAAtgcAIA33AwAA-QYAMPgDAAC7AgAQ-QMAAPkGADD6AwEAqQYAIf0DQACsBgAhkAQBAKoGACGvBAEAqQYAIdYEAQCqBgAh1wQBAKoGACGMBUAAqwYAIY0FAQDBBgAhjgVAAKwGACGPBQEAvwYAIQMAAAAMACABAAC6AgAwMAAAuwIAIAMAAAAMACABAAANADACAAAOACABAAAAEgAgAQAAABIAIAMAAAAQACABAAARADACAAASACADAAAAEAAgAQAAEQAwAgAAEgAgAwAAABAAIAEAABEAMAIAABIAIAgFAACKCQAg-gMBAAAAAbcEQAAAAAHsBAEAAAABiAUBAAAAAYkFAQAAAAGKBQEAAAABiwUBAAAAAQEkAADDAgAgB_oDAQAAAAG3BEAAAAAB7AQBAAAAAYgFAQAAAAGJBQEAAAABigUBAAAAAYsFAQAAAAEBJAAAxQIAMAEkAADFAgAwCAUAAIkJACD6AwEAugcAIbcEQAC7BwAh7AQBALoHACGIBQEAxQcAIYkFAQC6BwAhigUBALoHACGLBQEAxQcAIQIAAAASACAkAADIAgAgB_oDAQC6BwAhtwRAALsHACHsBAEAugcAIYgFAQDFBwAhiQUBALoHACGKBQEAugcAIYsFAQDFBwAhAgAAABAAICQAAMoCACACAAAAEAAgJAAAygIAIAMAAAASACArAADDAgAgLAAAyAIAIAEAAAASACABAAAAEAAgBQsAAIYJACAxAACICQAgMgAAhwkAIIgFAAC2BwAgiwUAALYHACAK9wMAAPgGADD4AwAA0QIAEPkDAAD4BgAw-gMBAKkGACG3BEAAqwYAIewEAQCpBgAhiAUBAMEGACGJBQEAqgYAIYoFAQCqBgAhiwUBAMEGACEDAAAAEAAgAQAA0AIAMDAAANECACADAAAAEAAgAQAAEQAwAgAAEgAgAQAAAE0AIAEAAABNACADAAAASwAgAQAATAAwAgAATQAgAwAAAEsAIAEAAEwAMAIAAE0AIAMAAABLACABAABMADACAABNACAGBAAAhQkAIPoDAQAAAAGvBAEAAAABtwRAAAAAAdYEAQAAAAGHBQEAAAABASQAANkCACAF-gMBAAAAAa8EAQAAAAG3BEAAAAAB1gQBAAAAAYcFAQAAAAEBJAAA2wIAMAEkAADbAgAwAQAAACMAIAYEAACECQAg-gMBALoHACGvBAEAxQcAIbcEQAC7BwAh1gQBALoHACGHBQEAugcAIQIAAABNACAkAADfAgAgBfoDAQC6BwAhrwQBAMUHACG3BEAAuwcAIdYEAQC6BwAhhwUBALoHACECAAAASwAgJAAA4QIAIAIAAABLACAkAADhAgAgAQAAACMAIAMAAABNACArAADZAgAgLAAA3wIAIAEAAABNACABAAAASwAgBAsAAIEJACAxAACDCQAgMgAAggkAIK8EAAC2BwAgCPcDAAD3BgAw-AMAAOkCABD5AwAA9wYAMPoDAQCpBgAhrwQBAL8GACG3BEAAqwYAIdYEAQCqBgAhhwUBAKoGACEDAAAASwAgAQAA6AIAMDAAAOkCACADAAAASwAgAQAATAAwAgAATQAgDfcDAAD2BgAw-AMAAO8CABD5AwAA9gYAMPoDAQAAAAGQBAEAuAYAIZUEAgDMBgAh2wRAALkGACHlBEAAugYAIfsEAQDNBgAhgwUBAAAAAYQFAQC4BgAhhQUBAM0GACGGBUAAugYAIQEAAADsAgAgAQAAAOwCACAN9wMAAPYGADD4AwAA7wIAEPkDAAD2BgAw-gMBALcGACGQBAEAuAYAIZUEAgDMBgAh2wRAALkGACHlBEAAugYAIfsEAQDNBgAhgwUBALgGACGEBQEAuAYAIYUFAQDNBgAhhgVAALoGACEE5QQAALYHACD7BAAAtgcAIIUFAAC2BwAghgUAALYHACADAAAA7wIAIAEAAPACADACAADsAgAgAwAAAO8CACABAADwAgAwAgAA7AIAIAMAAADvAgAgAQAA8AIAMAIAAOwCACAK-gMBAAAAAZAEAQAAAAGVBAIAAAAB2wRAAAAAAeUEQAAAAAH7BAEAAAABgwUBAAAAAYQFAQAAAAGFBQEAAAABhgVAAAAAAQEkAAD0AgAgCvoDAQAAAAGQBAEAAAABlQQCAAAAAdsEQAAAAAHlBEAAAAAB-wQBAAAAAYMFAQAAAAGEBQEAAAABhQUBAAAAAYYFQAAAAAEBJAAA9gIAMAEkAAD2AgAwCvoDAQC6BwAhkAQBALoHACGVBAIAxgcAIdsEQAC7BwAh5QRAALwHACH7BAEAxQcAIYMFAQC6BwAhhAUBALoHACGFBQEAxQcAIYYFQAC8BwAhAgAAAOwCACAkAAD5AgAgCvoDAQC6BwAhkAQBALoHACGVBAIAxgcAIdsEQAC7BwAh5QRAALwHACH7BAEAxQcAIYMFAQC6BwAhhAUBALoHACGFBQEAxQcAIYYFQAC8BwAhAgAAAO8CACAkAAD7AgAgAgAAAO8CACAkAAD7AgAgAwAAAOwCACArAAD0AgAgLAAA-QIAIAEAAADsAgAgAQAAAO8CACAJCwAA_AgAIDEAAP8IACAyAAD-CAAg4wEAAP0IACDkAQAAgAkAIOUEAAC2BwAg-wQAALYHACCFBQAAtgcAIIYFAAC2BwAgDfcDAAD1BgAw-AMAAIIDABD5AwAA9QYAMPoDAQCpBgAhkAQBAKoGACGVBAIAwAYAIdsEQACrBgAh5QRAAKwGACH7BAEAwQYAIYMFAQCqBgAhhAUBAKoGACGFBQEAwQYAIYYFQACsBgAhAwAAAO8CACABAACBAwAwMAAAggMAIAMAAADvAgAgAQAA8AIAMAIAAOwCACABAAAAYQAgAQAAAGEAIAMAAAAaACABAABgADACAABhACADAAAAGgAgAQAAYAAwAgAAYQAgAwAAABoAIAEAAGAAMAIAAGEAIAsHAAD6CAAgCAAA-wgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGtBAEAAAABwQQBAAAAAfYEQAAAAAH7BAEAAAABggVAAAAAAQEkAACKAwAgCfoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGtBAEAAAABwQQBAAAAAfYEQAAAAAH7BAEAAAABggVAAAAAAQEkAACMAwAwASQAAIwDADABAAAAHAAgCwcAAPMIACAIAAD0CAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGtBAEAxQcAIcEEAQC6BwAh9gRAALsHACH7BAEAugcAIYIFQAC8BwAhAgAAAGEAICQAAJADACAJ-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGtBAEAxQcAIcEEAQC6BwAh9gRAALsHACH7BAEAugcAIYIFQAC8BwAhAgAAABoAICQAAJIDACACAAAAGgAgJAAAkgMAIAEAAAAcACADAAAAYQAgKwAAigMAICwAAJADACABAAAAYQAgAQAAABoAIAULAADwCAAgMQAA8ggAIDIAAPEIACCtBAAAtgcAIIIFAAC2BwAgDPcDAAD0BgAw-AMAAJoDABD5AwAA9AYAMPoDAQCpBgAh-wMBAKoGACGQBAEAqgYAIZgEQACrBgAhrQQBAL8GACHBBAEAqgYAIfYEQACrBgAh-wQBAKoGACGCBUAArAYAIQMAAAAaACABAACZAwAwMAAAmgMAIAMAAAAaACABAABgADACAABhACABAAAAXgAgAQAAAF4AIAMAAAAYACABAABdADACAABeACADAAAAGAAgAQAAXQAwAgAAXgAgAwAAABgAIAEAAF0AMAIAAF4AIBcHAADuCAAgCQAA7QgAIAoAAO8IACD6AwEAAAAB-wMBAAAAAZAEAQAAAAGYBEAAAAABrQQBAAAAAa4EIAAAAAHBBAEAAAAB6gRAAAAAAfUEQAAAAAH3BAEAAAAB-AQBAAAAAfkEAQAAAAH6BIAAAAAB-wQBAAAAAfwEQAAAAAH9BAEAAAAB_gRAAAAAAf8EQAAAAAGABQEAAAABgQUCAAAAAQEkAACiAwAgFPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGtBAEAAAABrgQgAAAAAcEEAQAAAAHqBEAAAAAB9QRAAAAAAfcEAQAAAAH4BAEAAAAB-QQBAAAAAfoEgAAAAAH7BAEAAAAB_ARAAAAAAf0EAQAAAAH-BEAAAAAB_wRAAAAAAYAFAQAAAAGBBQIAAAABASQAAKQDADABJAAApAMAMAEAAAAaACABAAAAHAAgFwcAAN8IACAJAADeCAAgCgAA4AgAIPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZgEQAC7BwAhrQQBAMUHACGuBCAAzQcAIcEEAQC6BwAh6gRAALwHACH1BEAAuwcAIfcEAQDFBwAh-AQBALoHACH5BAEAxQcAIfoEgAAAAAH7BAEAugcAIfwEQAC7BwAh_QQBAMUHACH-BEAAvAcAIf8EQAC8BwAhgAUBAMUHACGBBQIAxgcAIQIAAABeACAkAACpAwAgFPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZgEQAC7BwAhrQQBAMUHACGuBCAAzQcAIcEEAQC6BwAh6gRAALwHACH1BEAAuwcAIfcEAQDFBwAh-AQBALoHACH5BAEAxQcAIfoEgAAAAAH7BAEAugcAIfwEQAC7BwAh_QQBAMUHACH-BEAAvAcAIf8EQAC8BwAhgAUBAMUHACGBBQIAxgcAIQIAAAAYACAkAACrAwAgAgAAABgAICQAAKsDACABAAAAGgAgAQAAABwAIAMAAABeACArAACiAwAgLAAAqQMAIAEAAABeACABAAAAGAAgDQsAANkIACAxAADcCAAgMgAA2wgAIOMBAADaCAAg5AEAAN0IACCtBAAAtgcAIOoEAAC2BwAg9wQAALYHACD5BAAAtgcAIP0EAAC2BwAg_gQAALYHACD_BAAAtgcAIIAFAAC2BwAgF_cDAADzBgAw-AMAALQDABD5AwAA8wYAMPoDAQCpBgAh-wMBAKoGACGQBAEAqgYAIZgEQACrBgAhrQQBAL8GACGuBCAA0gYAIcEEAQCqBgAh6gRAAKwGACH1BEAAqwYAIfcEAQC_BgAh-AQBAKoGACH5BAEAwQYAIfoEAADZBgAg-wQBAKoGACH8BEAAqwYAIf0EAQC_BgAh_gRAAKwGACH_BEAArAYAIYAFAQDBBgAhgQUCAMAGACEDAAAAGAAgAQAAswMAMDAAALQDACADAAAAGAAgAQAAXQAwAgAAXgAgAQAAABYAIAEAAAAWACADAAAAFAAgAQAAFQAwAgAAFgAgAwAAABQAIAEAABUAMAIAABYAIAMAAAAUACABAAAVADACAAAWACAdBAAA1ggAIAUAANcIACAHAADVCAAgCAAA1AgAIA0AANgIACD6AwEAAAAB-wMBAAAAAZAEAQAAAAGRBAEAAAABmARAAAAAAa0EAQAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEBJAAAvAMAIBj6AwEAAAAB-wMBAAAAAZAEAQAAAAGRBAEAAAABmARAAAAAAa0EAQAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEBJAAAvgMAMAEkAAC-AwAwAQAAABgAIAEAAAAcACABAAAAIwAgAQAAAAwAIB0EAADFCAAgBQAAxggAIAcAAMQIACAIAADDCAAgDQAAxwgAIPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZEEAQDFBwAhmARAALsHACGtBAEAxQcAIa8EAQDFBwAh1gQBALoHACHXBAEAugcAIdgEAQC6BwAh4gQBALoHACHjBAIAxgcAIesEAQDFBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIQIAAAAWACAkAADFAwAgGPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZEEAQDFBwAhmARAALsHACGtBAEAxQcAIa8EAQDFBwAh1gQBALoHACHXBAEAugcAIdgEAQC6BwAh4gQBALoHACHjBAIAxgcAIesEAQDFBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIQIAAAAUACAkAADHAwAgAgAAABQAICQAAMcDACABAAAAGAAgAQAAABwAIAEAAAAjACABAAAADAAgAwAAABYAICsAALwDACAsAADFAwAgAQAAABYAIAEAAAAUACALCwAAvggAIDEAAMEIACAyAADACAAg4wEAAL8IACDkAQAAwggAIJEEAAC2BwAgrQQAALYHACCvBAAAtgcAIOsEAAC2BwAg7AQAALYHACDyBAAAtgcAIBv3AwAA8gYAMPgDAADSAwAQ-QMAAPIGADD6AwEAqQYAIfsDAQCqBgAhkAQBAKoGACGRBAEAwQYAIZgEQACrBgAhrQQBAL8GACGvBAEAvwYAIdYEAQCqBgAh1wQBAKoGACHYBAEAqgYAIeIEAQCqBgAh4wQCAMAGACHrBAEAvwYAIewEAQC_BgAh7QQBAKoGACHuBAEAqgYAIe8EAgDABgAh8AQgANIGACHxBCAA0gYAIfIEAQC_BgAh8wRAAKsGACH0BEAAqwYAIfUEQACrBgAh9gRAAKsGACEDAAAAFAAgAQAA0QMAMDAAANIDACADAAAAFAAgAQAAFQAwAgAAFgAgAQAAACgAIAEAAAAoACADAAAAJgAgAQAAJwAwAgAAKAAgAwAAACYAIAEAACcAMAIAACgAIAMAAAAmACABAAAnADACAAAoACARDAAAvQgAIBkCAAAAAfoDAQAAAAGQBAEAAAABxAQBAAAAAdUEAQAAAAHWBAEAAAAB4QQCAAAAAeIEAQAAAAHjBAIAAAAB5AQBAAAAAeUEQAAAAAHmBEAAAAAB5wQBAAAAAegEAQAAAAHpBEAAAAAB6gRAAAAAAQEkAADaAwAgEBkCAAAAAfoDAQAAAAGQBAEAAAABxAQBAAAAAdUEAQAAAAHWBAEAAAAB4QQCAAAAAeIEAQAAAAHjBAIAAAAB5AQBAAAAAeUEQAAAAAHmBEAAAAAB5wQBAAAAAegEAQAAAAHpBEAAAAAB6gRAAAAAAQEkAADcAwAwASQAANwDADARDAAAvAgAIBkCAMYHACH6AwEAugcAIZAEAQC6BwAhxAQBALoHACHVBAEAxQcAIdYEAQC6BwAh4QQCAMYHACHiBAEAugcAIeMEAgDGBwAh5AQBALoHACHlBEAAuwcAIeYEQAC7BwAh5wQBAMUHACHoBAEAxQcAIekEQAC8BwAh6gRAALwHACECAAAAKAAgJAAA3wMAIBAZAgDGBwAh-gMBALoHACGQBAEAugcAIcQEAQC6BwAh1QQBAMUHACHWBAEAugcAIeEEAgDGBwAh4gQBALoHACHjBAIAxgcAIeQEAQC6BwAh5QRAALsHACHmBEAAuwcAIecEAQDFBwAh6AQBAMUHACHpBEAAvAcAIeoEQAC8BwAhAgAAACYAICQAAOEDACACAAAAJgAgJAAA4QMAIAMAAAAoACArAADaAwAgLAAA3wMAIAEAAAAoACABAAAAJgAgCgsAALcIACAxAAC6CAAgMgAAuQgAIOMBAAC4CAAg5AEAALsIACDVBAAAtgcAIOcEAAC2BwAg6AQAALYHACDpBAAAtgcAIOoEAAC2BwAgExkCAMAGACH3AwAA8QYAMPgDAADoAwAQ-QMAAPEGADD6AwEAqQYAIZAEAQCqBgAhxAQBAKkGACHVBAEAwQYAIdYEAQCqBgAh4QQCAMAGACHiBAEAqgYAIeMEAgDABgAh5AQBAKoGACHlBEAAqwYAIeYEQACrBgAh5wQBAMEGACHoBAEAwQYAIekEQACsBgAh6gRAAKwGACEDAAAAJgAgAQAA5wMAMDAAAOgDACADAAAAJgAgAQAAJwAwAgAAKAAgB_cDAADvBgAw-AMAAO4DABD5AwAA7wYAMPoDAQAAAAHeBAgA8AYAId8EAADcBgAg4ARAALkGACEBAAAA6wMAIAEAAADrAwAgB_cDAADvBgAw-AMAAO4DABD5AwAA7wYAMPoDAQC4BgAh3gQIAPAGACHfBAAA3AYAIOAEQAC5BgAhAAMAAADuAwAgAQAA7wMAMAIAAOsDACADAAAA7gMAIAEAAO8DADACAADrAwAgAwAAAO4DACABAADvAwAwAgAA6wMAIAT6AwEAAAAB3gQIAAAAAd8EgAAAAAHgBEAAAAABASQAAPMDACAE-gMBAAAAAd4ECAAAAAHfBIAAAAAB4ARAAAAAAQEkAAD1AwAwASQAAPUDADAE-gMBALoHACHeBAgAtggAId8EgAAAAAHgBEAAuwcAIQIAAADrAwAgJAAA-AMAIAT6AwEAugcAId4ECAC2CAAh3wSAAAAAAeAEQAC7BwAhAgAAAO4DACAkAAD6AwAgAgAAAO4DACAkAAD6AwAgAwAAAOsDACArAADzAwAgLAAA-AMAIAEAAADrAwAgAQAAAO4DACAFCwAAsQgAIDEAALQIACAyAACzCAAg4wEAALIIACDkAQAAtQgAIAf3AwAA7AYAMPgDAACBBAAQ-QMAAOwGADD6AwEAqgYAId4ECADtBgAh3wQAANkGACDgBEAAqwYAIQMAAADuAwAgAQAAgAQAMDAAAIEEACADAAAA7gMAIAEAAO8DADACAADrAwAgEPcDAADrBgAw-AMAAIcEABD5AwAA6wYAMPoDAQAAAAGUBAQAzgYAIZUEAgDMBgAhlgRAALoGACHVBAEAAAAB1gQBALgGACHXBAEAuAYAIdgEAQC4BgAh2QQBAM0GACHaBAEAzQYAIdsEQAC5BgAh3ARAALoGACHdBAEAzQYAIQEAAACEBAAgAQAAAIQEACAQ9wMAAOsGADD4AwAAhwQAEPkDAADrBgAw-gMBALcGACGUBAQAzgYAIZUEAgDMBgAhlgRAALoGACHVBAEAuAYAIdYEAQC4BgAh1wQBALgGACHYBAEAuAYAIdkEAQDNBgAh2gQBAM0GACHbBEAAuQYAIdwEQAC6BgAh3QQBAM0GACEFlgQAALYHACDZBAAAtgcAINoEAAC2BwAg3AQAALYHACDdBAAAtgcAIAMAAACHBAAgAQAAiAQAMAIAAIQEACADAAAAhwQAIAEAAIgEADACAACEBAAgAwAAAIcEACABAACIBAAwAgAAhAQAIA36AwEAAAABlAQEAAAAAZUEAgAAAAGWBEAAAAAB1QQBAAAAAdYEAQAAAAHXBAEAAAAB2AQBAAAAAdkEAQAAAAHaBAEAAAAB2wRAAAAAAdwEQAAAAAHdBAEAAAABASQAAIwEACAN-gMBAAAAAZQEBAAAAAGVBAIAAAABlgRAAAAAAdUEAQAAAAHWBAEAAAAB1wQBAAAAAdgEAQAAAAHZBAEAAAAB2gQBAAAAAdsEQAAAAAHcBEAAAAAB3QQBAAAAAQEkAACOBAAwASQAAI4EADAN-gMBALoHACGUBAQAxwcAIZUEAgDGBwAhlgRAALwHACHVBAEAugcAIdYEAQC6BwAh1wQBALoHACHYBAEAugcAIdkEAQDFBwAh2gQBAMUHACHbBEAAuwcAIdwEQAC8BwAh3QQBAMUHACECAAAAhAQAICQAAJEEACAN-gMBALoHACGUBAQAxwcAIZUEAgDGBwAhlgRAALwHACHVBAEAugcAIdYEAQC6BwAh1wQBALoHACHYBAEAugcAIdkEAQDFBwAh2gQBAMUHACHbBEAAuwcAIdwEQAC8BwAh3QQBAMUHACECAAAAhwQAICQAAJMEACACAAAAhwQAICQAAJMEACADAAAAhAQAICsAAIwEACAsAACRBAAgAQAAAIQEACABAAAAhwQAIAoLAACsCAAgMQAArwgAIDIAAK4IACDjAQAArQgAIOQBAACwCAAglgQAALYHACDZBAAAtgcAINoEAAC2BwAg3AQAALYHACDdBAAAtgcAIBD3AwAA6gYAMPgDAACaBAAQ-QMAAOoGADD6AwEAqQYAIZQEBADCBgAhlQQCAMAGACGWBEAArAYAIdUEAQCqBgAh1gQBAKoGACHXBAEAqgYAIdgEAQCqBgAh2QQBAMEGACHaBAEAwQYAIdsEQACrBgAh3ARAAKwGACHdBAEAwQYAIQMAAACHBAAgAQAAmQQAMDAAAJoEACADAAAAhwQAIAEAAIgEADACAACEBAAgAQAAADEAIAEAAAAxACADAAAALwAgAQAAMAAwAgAAMQAgAwAAAC8AIAEAADAAMAIAADEAIAMAAAAvACABAAAwADACAAAxACAMBAAAqwgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGhBEAAAAABrwQBAAAAAcQEAQAAAAHRBAEAAAAB0gRAAAAAAdMEQAAAAAHUBAIAAAABASQAAKIEACAL-gMBAAAAAfsDAQAAAAGQBAEAAAABmARAAAAAAaEEQAAAAAGvBAEAAAABxAQBAAAAAdEEAQAAAAHSBEAAAAAB0wRAAAAAAdQEAgAAAAEBJAAApAQAMAEkAACkBAAwDAQAAKoIACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGYBEAAuwcAIaEEQAC8BwAhrwQBALoHACHEBAEAxQcAIdEEAQC6BwAh0gRAALsHACHTBEAAvAcAIdQEAgCpCAAhAgAAADEAICQAAKcEACAL-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGhBEAAvAcAIa8EAQC6BwAhxAQBAMUHACHRBAEAugcAIdIEQAC7BwAh0wRAALwHACHUBAIAqQgAIQIAAAAvACAkAACpBAAgAgAAAC8AICQAAKkEACADAAAAMQAgKwAAogQAICwAAKcEACABAAAAMQAgAQAAAC8AIAkLAACkCAAgMQAApwgAIDIAAKYIACDjAQAApQgAIOQBAACoCAAgoQQAALYHACDEBAAAtgcAINMEAAC2BwAg1AQAALYHACAO9wMAAOYGADD4AwAAsAQAEPkDAADmBgAw-gMBAKkGACH7AwEAqgYAIZAEAQCqBgAhmARAAKsGACGhBEAArAYAIa8EAQCpBgAhxAQBAL8GACHRBAEAqgYAIdIEQACrBgAh0wRAAKwGACHUBAIA5wYAIQMAAAAvACABAACvBAAwMAAAsAQAIAMAAAAvACABAAAwADACAAAxACABAAAANQAgAQAAADUAIAMAAAAzACABAAA0ADACAAA1ACADAAAAMwAgAQAANAAwAgAANQAgAwAAADMAIAEAADQAMAIAADUAIAoEAACgCAAgBwAAoQgAIBUAAKMIACAWAACiCAAg-gMBAAAAAa0EAQAAAAGvBAEAAAABzARAAAAAAc8EAQAAAAHQBAEAAAABASQAALgEACAG-gMBAAAAAa0EAQAAAAGvBAEAAAABzARAAAAAAc8EAQAAAAHQBAEAAAABASQAALoEADABJAAAugQAMAEAAAAcACAKBAAAhwgAIAcAAIgIACAVAACKCAAgFgAAiQgAIPoDAQC6BwAhrQQBAMUHACGvBAEAugcAIcwEQAC7BwAhzwQBALoHACHQBAEAxQcAIQIAAAA1ACAkAAC-BAAgBvoDAQC6BwAhrQQBAMUHACGvBAEAugcAIcwEQAC7BwAhzwQBALoHACHQBAEAxQcAIQIAAAAzACAkAADABAAgAgAAADMAICQAAMAEACABAAAAHAAgAwAAADUAICsAALgEACAsAAC-BAAgAQAAADUAIAEAAAAzACAFCwAAhAgAIDEAAIYIACAyAACFCAAgrQQAALYHACDQBAAAtgcAIAn3AwAA5QYAMPgDAADIBAAQ-QMAAOUGADD6AwEAqQYAIa0EAQC_BgAhrwQBAKkGACHMBEAAqwYAIc8EAQCqBgAh0AQBAMEGACEDAAAAMwAgAQAAxwQAMDAAAMgEACADAAAAMwAgAQAANAAwAgAANQAgAQAAADoAIAEAAAA6ACADAAAAOAAgAQAAOQAwAgAAOgAgAwAAADgAIAEAADkAMAIAADoAIAMAAAA4ACABAAA5ADACAAA6ACALEQAAgggAIBUAAIMIACD6AwEAAAABsgQBAAAAAcgEgAAAAAHJBAEAAAABygQBAAAAAcsEgAAAAAHMBEAAAAABzQRAAAAAAc4EAQAAAAEBJAAA0AQAIAn6AwEAAAABsgQBAAAAAcgEgAAAAAHJBAEAAAABygQBAAAAAcsEgAAAAAHMBEAAAAABzQRAAAAAAc4EAQAAAAEBJAAA0gQAMAEkAADSBAAwCxEAAPQHACAVAAD1BwAg-gMBALoHACGyBAEAugcAIcgEgAAAAAHJBAEAxQcAIcoEAQDFBwAhywSAAAAAAcwEQAC7BwAhzQRAALsHACHOBAEAugcAIQIAAAA6ACAkAADVBAAgCfoDAQC6BwAhsgQBALoHACHIBIAAAAAByQQBAMUHACHKBAEAxQcAIcsEgAAAAAHMBEAAuwcAIc0EQAC7BwAhzgQBALoHACECAAAAOAAgJAAA1wQAIAIAAAA4ACAkAADXBAAgAwAAADoAICsAANAEACAsAADVBAAgAQAAADoAIAEAAAA4ACAFCwAA8QcAIDEAAPMHACAyAADyBwAgyQQAALYHACDKBAAAtgcAIAz3AwAA5AYAMPgDAADeBAAQ-QMAAOQGADD6AwEAqQYAIbIEAQCpBgAhyAQAANkGACDJBAEAvwYAIcoEAQC_BgAhywQAANkGACDMBEAAqwYAIc0EQACrBgAhzgQBAKoGACEDAAAAOAAgAQAA3QQAMDAAAN4EACADAAAAOAAgAQAAOQAwAgAAOgAgAQAAAD4AIAEAAAA-ACADAAAAPAAgAQAAPQAwAgAAPgAgAwAAADwAIAEAAD0AMAIAAD4AIAMAAAA8ACABAAA9ADACAAA-ACAfBAAA7QcAIBEAAO4HACASAADvBwAgFAAA8AcAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGvBAEAAAABsgQBAAAAAbMEAQAAAAG0BAEAAAABtQQBAAAAAbYEAgAAAAG3BEAAAAABuAQgAAAAAbkEAQAAAAG6BEAAAAABuwQgAAAAAbwEAQAAAAG9BAEAAAABvgSAAAAAAb8EQAAAAAHABEAAAAABwQQBAAAAAcIEAQAAAAHDBAEAAAABxAQBAAAAAcUEAQAAAAHGBAEAAAABxwRAAAAAAQEkAADmBAAgG_oDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGvBAEAAAABsgQBAAAAAbMEAQAAAAG0BAEAAAABtQQBAAAAAbYEAgAAAAG3BEAAAAABuAQgAAAAAbkEAQAAAAG6BEAAAAABuwQgAAAAAbwEAQAAAAG9BAEAAAABvgSAAAAAAb8EQAAAAAHABEAAAAABwQQBAAAAAcIEAQAAAAHDBAEAAAABxAQBAAAAAcUEAQAAAAHGBAEAAAABxwRAAAAAAQEkAADoBAAwASQAAOgEADABAAAAMwAgAQAAADgAIB8EAADkBwAgEQAA5QcAIBIAAOYHACAUAADnBwAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmgQBAMUHACGvBAEAugcAIbIEAQDFBwAhswQBAMUHACG0BAEAugcAIbUEAQC6BwAhtgQCAMYHACG3BEAAuwcAIbgEIADNBwAhuQQBAMUHACG6BEAAvAcAIbsEIADNBwAhvAQBAMUHACG9BAEAxQcAIb4EgAAAAAG_BEAAvAcAIcAEQAC8BwAhwQQBAMUHACHCBAEAxQcAIcMEAQDFBwAhxAQBAMUHACHFBAEAxQcAIcYEAQDFBwAhxwRAALwHACECAAAAPgAgJAAA7QQAIBv6AwEAugcAIfsDAQC6BwAhkAQBALoHACGaBAEAxQcAIa8EAQC6BwAhsgQBAMUHACGzBAEAxQcAIbQEAQC6BwAhtQQBALoHACG2BAIAxgcAIbcEQAC7BwAhuAQgAM0HACG5BAEAxQcAIboEQAC8BwAhuwQgAM0HACG8BAEAxQcAIb0EAQDFBwAhvgSAAAAAAb8EQAC8BwAhwARAALwHACHBBAEAxQcAIcIEAQDFBwAhwwQBAMUHACHEBAEAxQcAIcUEAQDFBwAhxgQBAMUHACHHBEAAvAcAIQIAAAA8ACAkAADvBAAgAgAAADwAICQAAO8EACABAAAAMwAgAQAAADgAIAMAAAA-ACArAADmBAAgLAAA7QQAIAEAAAA-ACABAAAAPAAgFQsAAN8HACAxAADiBwAgMgAA4QcAIOMBAADgBwAg5AEAAOMHACCaBAAAtgcAILIEAAC2BwAgswQAALYHACC5BAAAtgcAILoEAAC2BwAgvAQAALYHACC9BAAAtgcAIL8EAAC2BwAgwAQAALYHACDBBAAAtgcAIMIEAAC2BwAgwwQAALYHACDEBAAAtgcAIMUEAAC2BwAgxgQAALYHACDHBAAAtgcAIB73AwAA4wYAMPgDAAD4BAAQ-QMAAOMGADD6AwEAqQYAIfsDAQCqBgAhkAQBAKoGACGaBAEAvwYAIa8EAQCpBgAhsgQBAL8GACGzBAEAvwYAIbQEAQCqBgAhtQQBAKoGACG2BAIAwAYAIbcEQACrBgAhuAQgANIGACG5BAEAwQYAIboEQACsBgAhuwQgANIGACG8BAEAvwYAIb0EAQC_BgAhvgQAANkGACC_BEAArAYAIcAEQACsBgAhwQQBAMEGACHCBAEAvwYAIcMEAQDBBgAhxAQBAL8GACHFBAEAwQYAIcYEAQDBBgAhxwRAAKwGACEDAAAAPAAgAQAA9wQAMDAAAPgEACADAAAAPAAgAQAAPQAwAgAAPgAgCAQAAOIGACD3AwAA4QYAMPgDAABJABD5AwAA4QYAMK0EAQDLBgAhrwQBAAAAAbAEQAC6BgAhsQRAALoGACEBAAAA-wQAIAEAAAD7BAAgBAQAAN4HACCtBAAAtgcAILAEAAC2BwAgsQQAALYHACADAAAASQAgAQAA_gQAMAIAAPsEACADAAAASQAgAQAA_gQAMAIAAPsEACADAAAASQAgAQAA_gQAMAIAAPsEACAFBAAA3QcAIK0EAQAAAAGvBAEAAAABsARAAAAAAbEEQAAAAAEBJAAAggUAIAStBAEAAAABrwQBAAAAAbAEQAAAAAGxBEAAAAABASQAAIQFADABJAAAhAUAMAUEAADcBwAgrQQBAMUHACGvBAEAugcAIbAEQAC8BwAhsQRAALwHACECAAAA-wQAICQAAIcFACAErQQBAMUHACGvBAEAugcAIbAEQAC8BwAhsQRAALwHACECAAAASQAgJAAAiQUAIAIAAABJACAkAACJBQAgAwAAAPsEACArAACCBQAgLAAAhwUAIAEAAAD7BAAgAQAAAEkAIAYLAADZBwAgMQAA2wcAIDIAANoHACCtBAAAtgcAILAEAAC2BwAgsQQAALYHACAH9wMAAOAGADD4AwAAkAUAEPkDAADgBgAwrQQBAL8GACGvBAEAqQYAIbAEQACsBgAhsQRAAKwGACEDAAAASQAgAQAAjwUAMDAAAJAFACADAAAASQAgAQAA_gQAMAIAAPsEACAF9wMAAN8GADD4AwAAlgUAEPkDAADfBgAwrQQBAAAAAa4EIADWBgAhAQAAAJMFACABAAAAkwUAIAX3AwAA3wYAMPgDAACWBQAQ-QMAAN8GADCtBAEAtwYAIa4EIADWBgAhAAMAAACWBQAgAQAAlwUAMAIAAJMFACADAAAAlgUAIAEAAJcFADACAACTBQAgAwAAAJYFACABAACXBQAwAgAAkwUAIAKtBAEAAAABrgQgAAAAAQEkAACbBQAgAq0EAQAAAAGuBCAAAAABASQAAJ0FADABJAAAnQUAMAKtBAEAugcAIa4EIADNBwAhAgAAAJMFACAkAACgBQAgAq0EAQC6BwAhrgQgAM0HACECAAAAlgUAICQAAKIFACACAAAAlgUAICQAAKIFACADAAAAkwUAICsAAJsFACAsAACgBQAgAQAAAJMFACABAAAAlgUAIAMLAADWBwAgMQAA2AcAIDIAANcHACAF9wMAAN4GADD4AwAAqQUAEPkDAADeBgAwrQQBAKkGACGuBCAA0gYAIQMAAACWBQAgAQAAqAUAMDAAAKkFACADAAAAlgUAIAEAAJcFADACAACTBQAgDhMAAN0GACD3AwAA2wYAMPgDAABCABD5AwAA2wYAMPoDAQAAAAGRBAEAuAYAIZ8EAQAAAAGgBAEAuAYAIaEEQAC5BgAhogQBAM0GACGjBEAAugYAIaQEAgDMBgAhpQRAALoGACGmBAAA3AYAIAEAAACsBQAgAQAAAKwFACAEEwAA1QcAIKIEAAC2BwAgowQAALYHACClBAAAtgcAIAMAAABCACABAACvBQAwAgAArAUAIAMAAABCACABAACvBQAwAgAArAUAIAMAAABCACABAACvBQAwAgAArAUAIAsTAADUBwAg-gMBAAAAAZEEAQAAAAGfBAEAAAABoAQBAAAAAaEEQAAAAAGiBAEAAAABowRAAAAAAaQEAgAAAAGlBEAAAAABpgSAAAAAAQEkAACzBQAgCvoDAQAAAAGRBAEAAAABnwQBAAAAAaAEAQAAAAGhBEAAAAABogQBAAAAAaMEQAAAAAGkBAIAAAABpQRAAAAAAaYEgAAAAAEBJAAAtQUAMAEkAAC1BQAwCxMAANMHACD6AwEAugcAIZEEAQC6BwAhnwQBALoHACGgBAEAugcAIaEEQAC7BwAhogQBAMUHACGjBEAAvAcAIaQEAgDGBwAhpQRAALwHACGmBIAAAAABAgAAAKwFACAkAAC4BQAgCvoDAQC6BwAhkQQBALoHACGfBAEAugcAIaAEAQC6BwAhoQRAALsHACGiBAEAxQcAIaMEQAC8BwAhpAQCAMYHACGlBEAAvAcAIaYEgAAAAAECAAAAQgAgJAAAugUAIAIAAABCACAkAAC6BQAgAwAAAKwFACArAACzBQAgLAAAuAUAIAEAAACsBQAgAQAAAEIAIAgLAADOBwAgMQAA0QcAIDIAANAHACDjAQAAzwcAIOQBAADSBwAgogQAALYHACCjBAAAtgcAIKUEAAC2BwAgDfcDAADYBgAw-AMAAMEFABD5AwAA2AYAMPoDAQCpBgAhkQQBAKoGACGfBAEAqQYAIaAEAQCqBgAhoQRAAKsGACGiBAEAwQYAIaMEQACsBgAhpAQCAMAGACGlBEAArAYAIaYEAADZBgAgAwAAAEIAIAEAAMAFADAwAADBBQAgAwAAAEIAIAEAAK8FADACAACsBQAgDvcDAADVBgAw-AMAAMcFABD5AwAA1QYAMPoDAQAAAAGQBAEAuAYAIZEEAQDNBgAhlQQCAMwGACGWBEAAuQYAIZgEQAC5BgAhmgQBALcGACGbBAIAzAYAIZwEAQDNBgAhnQQgANYGACGeBAAA1wYAIAEAAADEBQAgAQAAAMQFACAN9wMAANUGADD4AwAAxwUAEPkDAADVBgAw-gMBALcGACGQBAEAuAYAIZEEAQDNBgAhlQQCAMwGACGWBEAAuQYAIZgEQAC5BgAhmgQBALcGACGbBAIAzAYAIZwEAQDNBgAhnQQgANYGACECkQQAALYHACCcBAAAtgcAIAMAAADHBQAgAQAAyAUAMAIAAMQFACADAAAAxwUAIAEAAMgFADACAADEBQAgAwAAAMcFACABAADIBQAwAgAAxAUAIAr6AwEAAAABkAQBAAAAAZEEAQAAAAGVBAIAAAABlgRAAAAAAZgEQAAAAAGaBAEAAAABmwQCAAAAAZwEAQAAAAGdBCAAAAABASQAAMwFACAK-gMBAAAAAZAEAQAAAAGRBAEAAAABlQQCAAAAAZYEQAAAAAGYBEAAAAABmgQBAAAAAZsEAgAAAAGcBAEAAAABnQQgAAAAAQEkAADOBQAwASQAAM4FADAK-gMBALoHACGQBAEAugcAIZEEAQDFBwAhlQQCAMYHACGWBEAAuwcAIZgEQAC7BwAhmgQBALoHACGbBAIAxgcAIZwEAQDFBwAhnQQgAM0HACECAAAAxAUAICQAANEFACAK-gMBALoHACGQBAEAugcAIZEEAQDFBwAhlQQCAMYHACGWBEAAuwcAIZgEQAC7BwAhmgQBALoHACGbBAIAxgcAIZwEAQDFBwAhnQQgAM0HACECAAAAxwUAICQAANMFACACAAAAxwUAICQAANMFACADAAAAxAUAICsAAMwFACAsAADRBQAgAQAAAMQFACABAAAAxwUAIAcLAADIBwAgMQAAywcAIDIAAMoHACDjAQAAyQcAIOQBAADMBwAgkQQAALYHACCcBAAAtgcAIA33AwAA0QYAMPgDAADaBQAQ-QMAANEGADD6AwEAqQYAIZAEAQCqBgAhkQQBAMEGACGVBAIAwAYAIZYEQACrBgAhmARAAKsGACGaBAEAqQYAIZsEAgDABgAhnAQBAMEGACGdBCAA0gYAIQMAAADHBQAgAQAA2QUAMDAAANoFACADAAAAxwUAIAEAAMgFADACAADEBQAgFfcDAADKBgAw-AMAAOAFABD5AwAAygYAMPoDAQAAAAH7AwEAuAYAIYoEAQAAAAGLBAEAuAYAIYwEAQDLBgAhjQQBALgGACGOBAIAzAYAIY8EAgDMBgAhkAQBALgGACGRBAEAzQYAIZIEAQDNBgAhkwQBAM0GACGUBAQAzgYAIZUEAgDMBgAhlgRAALkGACGXBEAAugYAIZgEQAC5BgAhmQQAANAGACABAAAA3QUAIAEAAADdBQAgFPcDAADKBgAw-AMAAOAFABD5AwAAygYAMPoDAQC3BgAh-wMBALgGACGKBAEAuAYAIYsEAQC4BgAhjAQBAMsGACGNBAEAuAYAIY4EAgDMBgAhjwQCAMwGACGQBAEAuAYAIZEEAQDNBgAhkgQBAM0GACGTBAEAzQYAIZQEBADOBgAhlQQCAMwGACGWBEAAuQYAIZcEQAC6BgAhmARAALkGACEFjAQAALYHACCRBAAAtgcAIJIEAAC2BwAgkwQAALYHACCXBAAAtgcAIAMAAADgBQAgAQAA4QUAMAIAAN0FACADAAAA4AUAIAEAAOEFADACAADdBQAgAwAAAOAFACABAADhBQAwAgAA3QUAIBH6AwEAAAAB-wMBAAAAAYoEAQAAAAGLBAEAAAABjAQBAAAAAY0EAQAAAAGOBAIAAAABjwQCAAAAAZAEAQAAAAGRBAEAAAABkgQBAAAAAZMEAQAAAAGUBAQAAAABlQQCAAAAAZYEQAAAAAGXBEAAAAABmARAAAAAAQEkAADlBQAgEfoDAQAAAAH7AwEAAAABigQBAAAAAYsEAQAAAAGMBAEAAAABjQQBAAAAAY4EAgAAAAGPBAIAAAABkAQBAAAAAZEEAQAAAAGSBAEAAAABkwQBAAAAAZQEBAAAAAGVBAIAAAABlgRAAAAAAZcEQAAAAAGYBEAAAAABASQAAOcFADABJAAA5wUAMBH6AwEAugcAIfsDAQC6BwAhigQBALoHACGLBAEAugcAIYwEAQDFBwAhjQQBALoHACGOBAIAxgcAIY8EAgDGBwAhkAQBALoHACGRBAEAxQcAIZIEAQDFBwAhkwQBAMUHACGUBAQAxwcAIZUEAgDGBwAhlgRAALsHACGXBEAAvAcAIZgEQAC7BwAhAgAAAN0FACAkAADqBQAgEfoDAQC6BwAh-wMBALoHACGKBAEAugcAIYsEAQC6BwAhjAQBAMUHACGNBAEAugcAIY4EAgDGBwAhjwQCAMYHACGQBAEAugcAIZEEAQDFBwAhkgQBAMUHACGTBAEAxQcAIZQEBADHBwAhlQQCAMYHACGWBEAAuwcAIZcEQAC8BwAhmARAALsHACECAAAA4AUAICQAAOwFACACAAAA4AUAICQAAOwFACADAAAA3QUAICsAAOUFACAsAADqBQAgAQAAAN0FACABAAAA4AUAIAoLAADABwAgMQAAwwcAIDIAAMIHACDjAQAAwQcAIOQBAADEBwAgjAQAALYHACCRBAAAtgcAIJIEAAC2BwAgkwQAALYHACCXBAAAtgcAIBT3AwAAvgYAMPgDAADzBQAQ-QMAAL4GADD6AwEAqQYAIfsDAQCqBgAhigQBAKoGACGLBAEAqgYAIYwEAQC_BgAhjQQBAKoGACGOBAIAwAYAIY8EAgDABgAhkAQBAKoGACGRBAEAwQYAIZIEAQDBBgAhkwQBAMEGACGUBAQAwgYAIZUEAgDABgAhlgRAAKsGACGXBEAArAYAIZgEQACrBgAhAwAAAOAFACABAADyBQAwMAAA8wUAIAMAAADgBQAgAQAA4QUAMAIAAN0FACAF9wMAAL0GADD4AwAA-QUAEPkDAAC9BgAw-gMBAAAAAYkEQAC5BgAhAQAAAPYFACABAAAA9gUAIAX3AwAAvQYAMPgDAAD5BQAQ-QMAAL0GADD6AwEAuAYAIYkEQAC5BgAhAAMAAAD5BQAgAQAA-gUAMAIAAPYFACADAAAA-QUAIAEAAPoFADACAAD2BQAgAwAAAPkFACABAAD6BQAwAgAA9gUAIAL6AwEAAAABiQRAAAAAAQEkAAD-BQAgAvoDAQAAAAGJBEAAAAABASQAAIAGADABJAAAgAYAMAL6AwEAugcAIYkEQAC7BwAhAgAAAPYFACAkAACDBgAgAvoDAQC6BwAhiQRAALsHACECAAAA-QUAICQAAIUGACACAAAA-QUAICQAAIUGACADAAAA9gUAICsAAP4FACAsAACDBgAgAQAAAPYFACABAAAA-QUAIAMLAAC9BwAgMQAAvwcAIDIAAL4HACAF9wMAALwGADD4AwAAjAYAEPkDAAC8BgAw-gMBAKoGACGJBEAAqwYAIQMAAAD5BQAgAQAAiwYAMDAAAIwGACADAAAA-QUAIAEAAPoFADACAAD2BQAgB_cDAAC2BgAw-AMAAJIGABD5AwAAtgYAMPoDAQAAAAH7AwEAuAYAIfwDQAC5BgAh_QNAALoGACEBAAAAjwYAIAEAAACPBgAgB_cDAAC2BgAw-AMAAJIGABD5AwAAtgYAMPoDAQC3BgAh-wMBALgGACH8A0AAuQYAIf0DQAC6BgAhAf0DAAC2BwAgAwAAAJIGACABAACTBgAwAgAAjwYAIAMAAACSBgAgAQAAkwYAMAIAAI8GACADAAAAkgYAIAEAAJMGADACAACPBgAgBPoDAQAAAAH7AwEAAAAB_ANAAAAAAf0DQAAAAAEBJAAAlwYAIAT6AwEAAAAB-wMBAAAAAfwDQAAAAAH9A0AAAAABASQAAJkGADABJAAAmQYAMAT6AwEAugcAIfsDAQC6BwAh_ANAALsHACH9A0AAvAcAIQIAAACPBgAgJAAAnAYAIAT6AwEAugcAIfsDAQC6BwAh_ANAALsHACH9A0AAvAcAIQIAAACSBgAgJAAAngYAIAIAAACSBgAgJAAAngYAIAMAAACPBgAgKwAAlwYAICwAAJwGACABAAAAjwYAIAEAAACSBgAgBAsAALcHACAxAAC5BwAgMgAAuAcAIP0DAAC2BwAgB_cDAACoBgAw-AMAAKUGABD5AwAAqAYAMPoDAQCpBgAh-wMBAKoGACH8A0AAqwYAIf0DQACsBgAhAwAAAJIGACABAACkBgAwMAAApQYAIAMAAACSBgAgAQAAkwYAMAIAAI8GACAH9wMAAKgGADD4AwAApQYAEPkDAACoBgAw-gMBAKkGACH7AwEAqgYAIfwDQACrBgAh_QNAAKwGACELCwAAsQYAIDEAALQGACAyAAC0BgAg_gMBAAAAAf8DAQAAAASABAEAAAAEgQQBAAAAAYIEAQAAAAGDBAEAAAABhAQBAAAAAYUEAQC1BgAhDgsAALEGACAxAAC0BgAgMgAAtAYAIP4DAQAAAAH_AwEAAAAEgAQBAAAABIEEAQAAAAGCBAEAAAABgwQBAAAAAYQEAQAAAAGFBAEAswYAIYYEAQAAAAGHBAEAAAABiAQBAAAAAQsLAACxBgAgMQAAsgYAIDIAALIGACD-A0AAAAAB_wNAAAAABIAEQAAAAASBBEAAAAABggRAAAAAAYMEQAAAAAGEBEAAAAABhQRAALAGACELCwAArgYAIDEAAK8GACAyAACvBgAg_gNAAAAAAf8DQAAAAAWABEAAAAAFgQRAAAAAAYIEQAAAAAGDBEAAAAABhARAAAAAAYUEQACtBgAhCwsAAK4GACAxAACvBgAgMgAArwYAIP4DQAAAAAH_A0AAAAAFgARAAAAABYEEQAAAAAGCBEAAAAABgwRAAAAAAYQEQAAAAAGFBEAArQYAIQj-AwIAAAAB_wMCAAAABYAEAgAAAAWBBAIAAAABggQCAAAAAYMEAgAAAAGEBAIAAAABhQQCAK4GACEI_gNAAAAAAf8DQAAAAAWABEAAAAAFgQRAAAAAAYIEQAAAAAGDBEAAAAABhARAAAAAAYUEQACvBgAhCwsAALEGACAxAACyBgAgMgAAsgYAIP4DQAAAAAH_A0AAAAAEgARAAAAABIEEQAAAAAGCBEAAAAABgwRAAAAAAYQEQAAAAAGFBEAAsAYAIQj-AwIAAAAB_wMCAAAABIAEAgAAAASBBAIAAAABggQCAAAAAYMEAgAAAAGEBAIAAAABhQQCALEGACEI_gNAAAAAAf8DQAAAAASABEAAAAAEgQRAAAAAAYIEQAAAAAGDBEAAAAABhARAAAAAAYUEQACyBgAhDgsAALEGACAxAAC0BgAgMgAAtAYAIP4DAQAAAAH_AwEAAAAEgAQBAAAABIEEAQAAAAGCBAEAAAABgwQBAAAAAYQEAQAAAAGFBAEAswYAIYYEAQAAAAGHBAEAAAABiAQBAAAAAQv-AwEAAAAB_wMBAAAABIAEAQAAAASBBAEAAAABggQBAAAAAYMEAQAAAAGEBAEAAAABhQQBALQGACGGBAEAAAABhwQBAAAAAYgEAQAAAAELCwAAsQYAIDEAALQGACAyAAC0BgAg_gMBAAAAAf8DAQAAAASABAEAAAAEgQQBAAAAAYIEAQAAAAGDBAEAAAABhAQBAAAAAYUEAQC1BgAhB_cDAAC2BgAw-AMAAJIGABD5AwAAtgYAMPoDAQC3BgAh-wMBALgGACH8A0AAuQYAIf0DQAC6BgAhCP4DAQAAAAH_AwEAAAAEgAQBAAAABIEEAQAAAAGCBAEAAAABgwQBAAAAAYQEAQAAAAGFBAEAuwYAIQv-AwEAAAAB_wMBAAAABIAEAQAAAASBBAEAAAABggQBAAAAAYMEAQAAAAGEBAEAAAABhQQBALQGACGGBAEAAAABhwQBAAAAAYgEAQAAAAEI_gNAAAAAAf8DQAAAAASABEAAAAAEgQRAAAAAAYIEQAAAAAGDBEAAAAABhARAAAAAAYUEQACyBgAhCP4DQAAAAAH_A0AAAAAFgARAAAAABYEEQAAAAAGCBEAAAAABgwRAAAAAAYQEQAAAAAGFBEAArwYAIQj-AwEAAAAB_wMBAAAABIAEAQAAAASBBAEAAAABggQBAAAAAYMEAQAAAAGEBAEAAAABhQQBALsGACEF9wMAALwGADD4AwAAjAYAEPkDAAC8BgAw-gMBAKoGACGJBEAAqwYAIQX3AwAAvQYAMPgDAAD5BQAQ-QMAAL0GADD6AwEAuAYAIYkEQAC5BgAhFPcDAAC-BgAw-AMAAPMFABD5AwAAvgYAMPoDAQCpBgAh-wMBAKoGACGKBAEAqgYAIYsEAQCqBgAhjAQBAL8GACGNBAEAqgYAIY4EAgDABgAhjwQCAMAGACGQBAEAqgYAIZEEAQDBBgAhkgQBAMEGACGTBAEAwQYAIZQEBADCBgAhlQQCAMAGACGWBEAAqwYAIZcEQACsBgAhmARAAKsGACELCwAArgYAIDEAAMcGACAyAADHBgAg_gMBAAAAAf8DAQAAAAWABAEAAAAFgQQBAAAAAYIEAQAAAAGDBAEAAAABhAQBAAAAAYUEAQDJBgAhDQsAALEGACAxAACxBgAgMgAAsQYAIOMBAADEBgAg5AEAALEGACD-AwIAAAAB_wMCAAAABIAEAgAAAASBBAIAAAABggQCAAAAAYMEAgAAAAGEBAIAAAABhQQCAMgGACEOCwAArgYAIDEAAMcGACAyAADHBgAg_gMBAAAAAf8DAQAAAAWABAEAAAAFgQQBAAAAAYIEAQAAAAGDBAEAAAABhAQBAAAAAYUEAQDGBgAhhgQBAAAAAYcEAQAAAAGIBAEAAAABDQsAALEGACAxAADFBgAgMgAAxQYAIOMBAADEBgAg5AEAAMUGACD-AwQAAAAB_wMEAAAABIAEBAAAAASBBAQAAAABggQEAAAAAYMEBAAAAAGEBAQAAAABhQQEAMMGACENCwAAsQYAIDEAAMUGACAyAADFBgAg4wEAAMQGACDkAQAAxQYAIP4DBAAAAAH_AwQAAAAEgAQEAAAABIEEBAAAAAGCBAQAAAABgwQEAAAAAYQEBAAAAAGFBAQAwwYAIQj-AwgAAAAB_wMIAAAABIAECAAAAASBBAgAAAABggQIAAAAAYMECAAAAAGEBAgAAAABhQQIAMQGACEI_gMEAAAAAf8DBAAAAASABAQAAAAEgQQEAAAAAYIEBAAAAAGDBAQAAAABhAQEAAAAAYUEBADFBgAhDgsAAK4GACAxAADHBgAgMgAAxwYAIP4DAQAAAAH_AwEAAAAFgAQBAAAABYEEAQAAAAGCBAEAAAABgwQBAAAAAYQEAQAAAAGFBAEAxgYAIYYEAQAAAAGHBAEAAAABiAQBAAAAAQv-AwEAAAAB_wMBAAAABYAEAQAAAAWBBAEAAAABggQBAAAAAYMEAQAAAAGEBAEAAAABhQQBAMcGACGGBAEAAAABhwQBAAAAAYgEAQAAAAENCwAAsQYAIDEAALEGACAyAACxBgAg4wEAAMQGACDkAQAAsQYAIP4DAgAAAAH_AwIAAAAEgAQCAAAABIEEAgAAAAGCBAIAAAABgwQCAAAAAYQEAgAAAAGFBAIAyAYAIQsLAACuBgAgMQAAxwYAIDIAAMcGACD-AwEAAAAB_wMBAAAABYAEAQAAAAWBBAEAAAABggQBAAAAAYMEAQAAAAGEBAEAAAABhQQBAMkGACEU9wMAAMoGADD4AwAA4AUAEPkDAADKBgAw-gMBALcGACH7AwEAuAYAIYoEAQC4BgAhiwQBALgGACGMBAEAywYAIY0EAQC4BgAhjgQCAMwGACGPBAIAzAYAIZAEAQC4BgAhkQQBAM0GACGSBAEAzQYAIZMEAQDNBgAhlAQEAM4GACGVBAIAzAYAIZYEQAC5BgAhlwRAALoGACGYBEAAuQYAIQj-AwEAAAAB_wMBAAAABYAEAQAAAAWBBAEAAAABggQBAAAAAYMEAQAAAAGEBAEAAAABhQQBAM8GACEI_gMCAAAAAf8DAgAAAASABAIAAAAEgQQCAAAAAYIEAgAAAAGDBAIAAAABhAQCAAAAAYUEAgCxBgAhC_4DAQAAAAH_AwEAAAAFgAQBAAAABYEEAQAAAAGCBAEAAAABgwQBAAAAAYQEAQAAAAGFBAEAxwYAIYYEAQAAAAGHBAEAAAABiAQBAAAAAQj-AwQAAAAB_wMEAAAABIAEBAAAAASBBAQAAAABggQEAAAAAYMEBAAAAAGEBAQAAAABhQQEAMUGACEI_gMBAAAAAf8DAQAAAAWABAEAAAAFgQQBAAAAAYIEAQAAAAGDBAEAAAABhAQBAAAAAYUEAQDPBgAhApIEAQAAAAGTBAEAAAABDfcDAADRBgAw-AMAANoFABD5AwAA0QYAMPoDAQCpBgAhkAQBAKoGACGRBAEAwQYAIZUEAgDABgAhlgRAAKsGACGYBEAAqwYAIZoEAQCpBgAhmwQCAMAGACGcBAEAwQYAIZ0EIADSBgAhBQsAALEGACAxAADUBgAgMgAA1AYAIP4DIAAAAAGFBCAA0wYAIQULAACxBgAgMQAA1AYAIDIAANQGACD-AyAAAAABhQQgANMGACEC_gMgAAAAAYUEIADUBgAhDfcDAADVBgAw-AMAAMcFABD5AwAA1QYAMPoDAQC3BgAhkAQBALgGACGRBAEAzQYAIZUEAgDMBgAhlgRAALkGACGYBEAAuQYAIZoEAQC3BgAhmwQCAMwGACGcBAEAzQYAIZ0EIADWBgAhAv4DIAAAAAGFBCAA1AYAIQKaBAEAAAABmwQCAAAAAQ33AwAA2AYAMPgDAADBBQAQ-QMAANgGADD6AwEAqQYAIZEEAQCqBgAhnwQBAKkGACGgBAEAqgYAIaEEQACrBgAhogQBAMEGACGjBEAArAYAIaQEAgDABgAhpQRAAKwGACGmBAAA2QYAIA8LAACxBgAgMQAA2gYAIDIAANoGACD-A4AAAAABgQSAAAAAAYIEgAAAAAGDBIAAAAABhASAAAAAAYUEgAAAAAGnBAEAAAABqAQBAAAAAakEAQAAAAGqBIAAAAABqwSAAAAAAawEgAAAAAEM_gOAAAAAAYEEgAAAAAGCBIAAAAABgwSAAAAAAYQEgAAAAAGFBIAAAAABpwQBAAAAAagEAQAAAAGpBAEAAAABqgSAAAAAAasEgAAAAAGsBIAAAAABDhMAAN0GACD3AwAA2wYAMPgDAABCABD5AwAA2wYAMPoDAQC3BgAhkQQBALgGACGfBAEAtwYAIaAEAQC4BgAhoQRAALkGACGiBAEAzQYAIaMEQAC6BgAhpAQCAMwGACGlBEAAugYAIaYEAADcBgAgDP4DgAAAAAGBBIAAAAABggSAAAAAAYMEgAAAAAGEBIAAAAABhQSAAAAAAacEAQAAAAGoBAEAAAABqQQBAAAAAaoEgAAAAAGrBIAAAAABrASAAAAAASQEAADiBgAgEQAAmQcAIBIAAJoHACAUAACbBwAg9wMAAJgHADD4AwAAPAAQ-QMAAJgHADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGaBAEAywYAIa8EAQC3BgAhsgQBAMsGACGzBAEAywYAIbQEAQC4BgAhtQQBALgGACG2BAIAzAYAIbcEQAC5BgAhuAQgANYGACG5BAEAzQYAIboEQAC6BgAhuwQgANYGACG8BAEAywYAIb0EAQDLBgAhvgQAANwGACC_BEAAugYAIcAEQAC6BgAhwQQBAM0GACHCBAEAywYAIcMEAQDNBgAhxAQBAMsGACHFBAEAzQYAIcYEAQDNBgAhxwRAALoGACGuBQAAPAAgrwUAADwAIAX3AwAA3gYAMPgDAACpBQAQ-QMAAN4GADCtBAEAqQYAIa4EIADSBgAhBfcDAADfBgAw-AMAAJYFABD5AwAA3wYAMK0EAQC3BgAhrgQgANYGACEH9wMAAOAGADD4AwAAkAUAEPkDAADgBgAwrQQBAL8GACGvBAEAqQYAIbAEQACsBgAhsQRAAKwGACEIBAAA4gYAIPcDAADhBgAw-AMAAEkAEPkDAADhBgAwrQQBAMsGACGvBAEAtwYAIbAEQAC6BgAhsQRAALoGACESCgAA_wYAIA4AAP0GACAPAAD-BgAgEAAAgAcAIBUAAIIHACAXAACBBwAgGAAAgwcAIBkAAIQHACD3AwAA_AYAMPgDAAAjABD5AwAA_AYAMPoDAQC3BgAh7QQBALgGACHuBAEAuAYAIZUFAQDNBgAhlgUBALgGACGuBQAAIwAgrwUAACMAIB73AwAA4wYAMPgDAAD4BAAQ-QMAAOMGADD6AwEAqQYAIfsDAQCqBgAhkAQBAKoGACGaBAEAvwYAIa8EAQCpBgAhsgQBAL8GACGzBAEAvwYAIbQEAQCqBgAhtQQBAKoGACG2BAIAwAYAIbcEQACrBgAhuAQgANIGACG5BAEAwQYAIboEQACsBgAhuwQgANIGACG8BAEAvwYAIb0EAQC_BgAhvgQAANkGACC_BEAArAYAIcAEQACsBgAhwQQBAMEGACHCBAEAvwYAIcMEAQDBBgAhxAQBAL8GACHFBAEAwQYAIcYEAQDBBgAhxwRAAKwGACEM9wMAAOQGADD4AwAA3gQAEPkDAADkBgAw-gMBAKkGACGyBAEAqQYAIcgEAADZBgAgyQQBAL8GACHKBAEAvwYAIcsEAADZBgAgzARAAKsGACHNBEAAqwYAIc4EAQCqBgAhCfcDAADlBgAw-AMAAMgEABD5AwAA5QYAMPoDAQCpBgAhrQQBAL8GACGvBAEAqQYAIcwEQACrBgAhzwQBAKoGACHQBAEAwQYAIQ73AwAA5gYAMPgDAACwBAAQ-QMAAOYGADD6AwEAqQYAIfsDAQCqBgAhkAQBAKoGACGYBEAAqwYAIaEEQACsBgAhrwQBAKkGACHEBAEAvwYAIdEEAQCqBgAh0gRAAKsGACHTBEAArAYAIdQEAgDnBgAhDQsAAK4GACAxAACuBgAgMgAArgYAIOMBAADpBgAg5AEAAK4GACD-AwIAAAAB_wMCAAAABYAEAgAAAAWBBAIAAAABggQCAAAAAYMEAgAAAAGEBAIAAAABhQQCAOgGACENCwAArgYAIDEAAK4GACAyAACuBgAg4wEAAOkGACDkAQAArgYAIP4DAgAAAAH_AwIAAAAFgAQCAAAABYEEAgAAAAGCBAIAAAABgwQCAAAAAYQEAgAAAAGFBAIA6AYAIQj-AwgAAAAB_wMIAAAABYAECAAAAAWBBAgAAAABggQIAAAAAYMECAAAAAGEBAgAAAABhQQIAOkGACEQ9wMAAOoGADD4AwAAmgQAEPkDAADqBgAw-gMBAKkGACGUBAQAwgYAIZUEAgDABgAhlgRAAKwGACHVBAEAqgYAIdYEAQCqBgAh1wQBAKoGACHYBAEAqgYAIdkEAQDBBgAh2gQBAMEGACHbBEAAqwYAIdwEQACsBgAh3QQBAMEGACEQ9wMAAOsGADD4AwAAhwQAEPkDAADrBgAw-gMBALcGACGUBAQAzgYAIZUEAgDMBgAhlgRAALoGACHVBAEAuAYAIdYEAQC4BgAh1wQBALgGACHYBAEAuAYAIdkEAQDNBgAh2gQBAM0GACHbBEAAuQYAIdwEQAC6BgAh3QQBAM0GACEH9wMAAOwGADD4AwAAgQQAEPkDAADsBgAw-gMBAKoGACHeBAgA7QYAId8EAADZBgAg4ARAAKsGACENCwAAsQYAIDEAAMQGACAyAADEBgAg4wEAAMQGACDkAQAAxAYAIP4DCAAAAAH_AwgAAAAEgAQIAAAABIEECAAAAAGCBAgAAAABgwQIAAAAAYQECAAAAAGFBAgA7gYAIQ0LAACxBgAgMQAAxAYAIDIAAMQGACDjAQAAxAYAIOQBAADEBgAg_gMIAAAAAf8DCAAAAASABAgAAAAEgQQIAAAAAYIECAAAAAGDBAgAAAABhAQIAAAAAYUECADuBgAhB_cDAADvBgAw-AMAAO4DABD5AwAA7wYAMPoDAQC4BgAh3gQIAPAGACHfBAAA3AYAIOAEQAC5BgAhCP4DCAAAAAH_AwgAAAAEgAQIAAAABIEECAAAAAGCBAgAAAABgwQIAAAAAYQECAAAAAGFBAgAxAYAIRMZAgDABgAh9wMAAPEGADD4AwAA6AMAEPkDAADxBgAw-gMBAKkGACGQBAEAqgYAIcQEAQCpBgAh1QQBAMEGACHWBAEAqgYAIeEEAgDABgAh4gQBAKoGACHjBAIAwAYAIeQEAQCqBgAh5QRAAKsGACHmBEAAqwYAIecEAQDBBgAh6AQBAMEGACHpBEAArAYAIeoEQACsBgAhG_cDAADyBgAw-AMAANIDABD5AwAA8gYAMPoDAQCpBgAh-wMBAKoGACGQBAEAqgYAIZEEAQDBBgAhmARAAKsGACGtBAEAvwYAIa8EAQC_BgAh1gQBAKoGACHXBAEAqgYAIdgEAQCqBgAh4gQBAKoGACHjBAIAwAYAIesEAQC_BgAh7AQBAL8GACHtBAEAqgYAIe4EAQCqBgAh7wQCAMAGACHwBCAA0gYAIfEEIADSBgAh8gQBAL8GACHzBEAAqwYAIfQEQACrBgAh9QRAAKsGACH2BEAAqwYAIRf3AwAA8wYAMPgDAAC0AwAQ-QMAAPMGADD6AwEAqQYAIfsDAQCqBgAhkAQBAKoGACGYBEAAqwYAIa0EAQC_BgAhrgQgANIGACHBBAEAqgYAIeoEQACsBgAh9QRAAKsGACH3BAEAvwYAIfgEAQCqBgAh-QQBAMEGACH6BAAA2QYAIPsEAQCqBgAh_ARAAKsGACH9BAEAvwYAIf4EQACsBgAh_wRAAKwGACGABQEAwQYAIYEFAgDABgAhDPcDAAD0BgAw-AMAAJoDABD5AwAA9AYAMPoDAQCpBgAh-wMBAKoGACGQBAEAqgYAIZgEQACrBgAhrQQBAL8GACHBBAEAqgYAIfYEQACrBgAh-wQBAKoGACGCBUAArAYAIQ33AwAA9QYAMPgDAACCAwAQ-QMAAPUGADD6AwEAqQYAIZAEAQCqBgAhlQQCAMAGACHbBEAAqwYAIeUEQACsBgAh-wQBAMEGACGDBQEAqgYAIYQFAQCqBgAhhQUBAMEGACGGBUAArAYAIQ33AwAA9gYAMPgDAADvAgAQ-QMAAPYGADD6AwEAtwYAIZAEAQC4BgAhlQQCAMwGACHbBEAAuQYAIeUEQAC6BgAh-wQBAM0GACGDBQEAuAYAIYQFAQC4BgAhhQUBAM0GACGGBUAAugYAIQj3AwAA9wYAMPgDAADpAgAQ-QMAAPcGADD6AwEAqQYAIa8EAQC_BgAhtwRAAKsGACHWBAEAqgYAIYcFAQCqBgAhCvcDAAD4BgAw-AMAANECABD5AwAA-AYAMPoDAQCpBgAhtwRAAKsGACHsBAEAqQYAIYgFAQDBBgAhiQUBAKoGACGKBQEAqgYAIYsFAQDBBgAhDfcDAAD5BgAw-AMAALsCABD5AwAA-QYAMPoDAQCpBgAh_QNAAKwGACGQBAEAqgYAIa8EAQCpBgAh1gQBAKoGACHXBAEAqgYAIYwFQACrBgAhjQUBAMEGACGOBUAArAYAIY8FAQC_BgAhCvcDAAD6BgAw-AMAAKUCABD5AwAA-gYAMPoDAQCpBgAhrwQBAKkGACGQBQEAqQYAIZEFAQCqBgAhkgUBAKoGACGTBUAAqwYAIZQFQACsBgAhCPcDAAD7BgAw-AMAAI8CABD5AwAA-wYAMPoDAQCpBgAh7QQBAKoGACHuBAEAqgYAIZUFAQDBBgAhlgUBAKoGACEQCgAA_wYAIA4AAP0GACAPAAD-BgAgEAAAgAcAIBUAAIIHACAXAACBBwAgGAAAgwcAIBkAAIQHACD3AwAA_AYAMPgDAAAjABD5AwAA_AYAMPoDAQC3BgAh7QQBALgGACHuBAEAuAYAIZUFAQDNBgAhlgUBALgGACEDlwUAAAwAIJgFAAAMACCZBQAADAAgA5cFAAAIACCYBQAACAAgmQUAAAgAIAOXBQAAFAAgmAUAABQAIJkFAAAUACADlwUAAC8AIJgFAAAvACCZBQAALwAgA5cFAAAzACCYBQAAMwAgmQUAADMAIAOXBQAAPAAgmAUAADwAIJkFAAA8ACAKBAAA4gYAIPcDAADhBgAw-AMAAEkAEPkDAADhBgAwrQQBAMsGACGvBAEAtwYAIbAEQAC6BgAhsQRAALoGACGuBQAASQAgrwUAAEkAIAOXBQAASwAgmAUAAEsAIJkFAABLACAI9wMAAIUHADD4AwAA9wEAEPkDAACFBwAw-gMBAKkGACGtBAEAqQYAIZAFAQCpBgAhkwVAAKsGACGUBUAArAYAIQn3AwAAhgcAMPgDAADhAQAQ-QMAAIYHADD6AwEAqQYAIZUFAQCqBgAhmgUBAKoGACGbBQEAqgYAIZwFAQCqBgAhnQUBAKoGACELAwAAiAcAIA8AAP4GACD3AwAAhwcAMPgDAADOAQAQ-QMAAIcHADD6AwEAtwYAIZUFAQC4BgAhmgUBALgGACGbBQEAuAYAIZwFAQC4BgAhnQUBALgGACEDlwUAAAMAIJgFAAADACCZBQAAAwAgDPcDAACJBwAw-AMAAMgBABD5AwAAiQcAMPoDAQCpBgAhkAQBAKoGACGSBAEAqgYAIa0EAQCpBgAhhQUBAMEGACGGBUAArAYAIZ4FAADZBgAgnwUBAKoGACGgBUAAqwYAIQr3AwAAigcAMPgDAACyAQAQ-QMAAIoHADD6AwEAqQYAIa0EAQCpBgAhkwVAAKsGACGUBUAArAYAIaEFAQCqBgAhogUBAKoGACGjBQEAqgYAIQb3AwAAiwcAMPgDAACcAQAQ-QMAAIsHADD2BEAAqwYAIZYFAQCqBgAhoQUBAKoGACEG9wMAAIwHADD4AwAAiQEAEPkDAACMBwAw9gRAALkGACGWBQEAuAYAIaEFAQC4BgAhDPcDAACNBwAw-AMAAIMBABD5AwAAjQcAMPoDAQCpBgAhkgQBAMEGACGkBQEAqgYAIaUFAQCqBgAhpgUBAKoGACGnBQEAwQYAIagFAQDBBgAhqQVAAKwGACGqBQEAwQYAIQ0HAACPBwAg9wMAAI4HADD4AwAAZQAQ-QMAAI4HADD6AwEAtwYAIZAEAQC4BgAhkgQBALgGACGtBAEAtwYAIYUFAQDNBgAhhgVAALoGACGeBQAA3AYAIJ8FAQC4BgAhoAVAALkGACEVAwAAiAcAIAoAAP8GACAXAACBBwAgGwAApwcAIBwAAKgHACAdAACpBwAgHgAAqgcAIPcDAACmBwAw-AMAABwAEPkDAACmBwAw-gMBALcGACGSBAEAzQYAIaQFAQC4BgAhpQUBALgGACGmBQEAuAYAIacFAQDNBgAhqAUBAM0GACGpBUAAugYAIaoFAQDNBgAhrgUAABwAIK8FAAAcACAOBwAAkQcAIAgAAJIHACD3AwAAkAcAMPgDAAAaABD5AwAAkAcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACHBBAEAuAYAIfYEQAC5BgAh-wQBALgGACGCBUAAugYAIRUDAACIBwAgCgAA_wYAIBcAAIEHACAbAACnBwAgHAAAqAcAIB0AAKkHACAeAACqBwAg9wMAAKYHADD4AwAAHAAQ-QMAAKYHADD6AwEAtwYAIZIEAQDNBgAhpAUBALgGACGlBQEAuAYAIaYFAQC4BgAhpwUBAM0GACGoBQEAzQYAIakFQAC6BgAhqgUBAM0GACGuBQAAHAAgrwUAABwAIBwHAACRBwAgCQAAlAcAIAoAAP8GACD3AwAAkwcAMPgDAAAYABD5AwAAkwcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACGuBCAA1gYAIcEEAQC4BgAh6gRAALoGACH1BEAAuQYAIfcEAQDLBgAh-AQBALgGACH5BAEAzQYAIfoEAADcBgAg-wQBALgGACH8BEAAuQYAIf0EAQDLBgAh_gRAALoGACH_BEAAugYAIYAFAQDNBgAhgQUCAMwGACGuBQAAGAAgrwUAABgAIBoHAACRBwAgCQAAlAcAIAoAAP8GACD3AwAAkwcAMPgDAAAYABD5AwAAkwcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACGuBCAA1gYAIcEEAQC4BgAh6gRAALoGACH1BEAAuQYAIfcEAQDLBgAh-AQBALgGACH5BAEAzQYAIfoEAADcBgAg-wQBALgGACH8BEAAuQYAIf0EAQDLBgAh_gRAALoGACH_BEAAugYAIYAFAQDNBgAhgQUCAMwGACEQBwAAkQcAIAgAAJIHACD3AwAAkAcAMPgDAAAaABD5AwAAkAcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACHBBAEAuAYAIfYEQAC5BgAh-wQBALgGACGCBUAAugYAIa4FAAAaACCvBQAAGgAgCwcAAI8HACD3AwAAlQcAMPgDAABZABD5AwAAlQcAMPoDAQC3BgAhrQQBALcGACGTBUAAuQYAIZQFQAC6BgAhoQUBALgGACGiBQEAuAYAIaMFAQC4BgAhCQQAAJcHACD3AwAAlgcAMPgDAABLABD5AwAAlgcAMPoDAQC3BgAhrwQBAMsGACG3BEAAuQYAIdYEAQC4BgAhhwUBALgGACESCgAA_wYAIA4AAP0GACAPAAD-BgAgEAAAgAcAIBUAAIIHACAXAACBBwAgGAAAgwcAIBkAAIQHACD3AwAA_AYAMPgDAAAjABD5AwAA_AYAMPoDAQC3BgAh7QQBALgGACHuBAEAuAYAIZUFAQDNBgAhlgUBALgGACGuBQAAIwAgrwUAACMAICIEAADiBgAgEQAAmQcAIBIAAJoHACAUAACbBwAg9wMAAJgHADD4AwAAPAAQ-QMAAJgHADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGaBAEAywYAIa8EAQC3BgAhsgQBAMsGACGzBAEAywYAIbQEAQC4BgAhtQQBALgGACG2BAIAzAYAIbcEQAC5BgAhuAQgANYGACG5BAEAzQYAIboEQAC6BgAhuwQgANYGACG8BAEAywYAIb0EAQDLBgAhvgQAANwGACC_BEAAugYAIcAEQAC6BgAhwQQBAM0GACHCBAEAywYAIcMEAQDNBgAhxAQBAMsGACHFBAEAzQYAIcYEAQDNBgAhxwRAALoGACEPBAAA4gYAIAcAAJEHACAVAACCBwAgFgAAoAcAIPcDAACfBwAw-AMAADMAEPkDAACfBwAw-gMBALcGACGtBAEAywYAIa8EAQC3BgAhzARAALkGACHPBAEAuAYAIdAEAQDNBgAhrgUAADMAIK8FAAAzACAQEQAAnQcAIBUAAIIHACD3AwAAnAcAMPgDAAA4ABD5AwAAnAcAMPoDAQC3BgAhsgQBALcGACHIBAAA3AYAIMkEAQDLBgAhygQBAMsGACHLBAAA3AYAIMwEQAC5BgAhzQRAALkGACHOBAEAuAYAIa4FAAA4ACCvBQAAOAAgEBMAAN0GACD3AwAA2wYAMPgDAABCABD5AwAA2wYAMPoDAQC3BgAhkQQBALgGACGfBAEAtwYAIaAEAQC4BgAhoQRAALkGACGiBAEAzQYAIaMEQAC6BgAhpAQCAMwGACGlBEAAugYAIaYEAADcBgAgrgUAAEIAIK8FAABCACAOEQAAnQcAIBUAAIIHACD3AwAAnAcAMPgDAAA4ABD5AwAAnAcAMPoDAQC3BgAhsgQBALcGACHIBAAA3AYAIMkEAQDLBgAhygQBAMsGACHLBAAA3AYAIMwEQAC5BgAhzQRAALkGACHOBAEAuAYAIQ8EAADiBgAgBwAAkQcAIBUAAIIHACAWAACgBwAg9wMAAJ8HADD4AwAAMwAQ-QMAAJ8HADD6AwEAtwYAIa0EAQDLBgAhrwQBALcGACHMBEAAuQYAIc8EAQC4BgAh0AQBAM0GACGuBQAAMwAgrwUAADMAIAKtBAEAAAABrwQBAAAAAQ0EAADiBgAgBwAAkQcAIBUAAIIHACAWAACgBwAg9wMAAJ8HADD4AwAAMwAQ-QMAAJ8HADD6AwEAtwYAIa0EAQDLBgAhrwQBALcGACHMBEAAuQYAIc8EAQC4BgAh0AQBAM0GACEDlwUAADgAIJgFAAA4ACCZBQAAOAAgDwQAAOIGACD3AwAAoQcAMPgDAAAvABD5AwAAoQcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhoQRAALoGACGvBAEAtwYAIcQEAQDLBgAh0QQBALgGACHSBEAAuQYAIdMEQAC6BgAh1AQCAKIHACEI_gMCAAAAAf8DAgAAAAWABAIAAAAFgQQCAAAAAYIEAgAAAAGDBAIAAAABhAQCAAAAAYUEAgCuBgAhAsQEAQAAAAHhBAIAAAABFAwAAKUHACAZAgDMBgAh9wMAAKQHADD4AwAAJgAQ-QMAAKQHADD6AwEAtwYAIZAEAQC4BgAhxAQBALcGACHVBAEAzQYAIdYEAQC4BgAh4QQCAMwGACHiBAEAuAYAIeMEAgDMBgAh5AQBALgGACHlBEAAuQYAIeYEQAC5BgAh5wQBAM0GACHoBAEAzQYAIekEQAC6BgAh6gRAALoGACEiBAAAlwcAIAUAAK0HACAHAACRBwAgCAAAkgcAIA0AAK4HACD3AwAArAcAMPgDAAAUABD5AwAArAcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZEEAQDNBgAhmARAALkGACGtBAEAywYAIa8EAQDLBgAh1gQBALgGACHXBAEAuAYAIdgEAQC4BgAh4gQBALgGACHjBAIAzAYAIesEAQDLBgAh7AQBAMsGACHtBAEAuAYAIe4EAQC4BgAh7wQCAMwGACHwBCAA1gYAIfEEIADWBgAh8gQBAMsGACHzBEAAuQYAIfQEQAC5BgAh9QRAALkGACH2BEAAuQYAIa4FAAAUACCvBQAAFAAgEwMAAIgHACAKAAD_BgAgFwAAgQcAIBsAAKcHACAcAACoBwAgHQAAqQcAIB4AAKoHACD3AwAApgcAMPgDAAAcABD5AwAApgcAMPoDAQC3BgAhkgQBAM0GACGkBQEAuAYAIaUFAQC4BgAhpgUBALgGACGnBQEAzQYAIagFAQDNBgAhqQVAALoGACGqBQEAzQYAIQOXBQAAWQAgmAUAAFkAIJkFAABZACADlwUAABgAIJgFAAAYACCZBQAAGAAgA5cFAAAaACCYBQAAGgAgmQUAABoAIAOXBQAAZQAgmAUAAGUAIJkFAABlACAC1gQBAAAAAesEAQAAAAEgBAAAlwcAIAUAAK0HACAHAACRBwAgCAAAkgcAIA0AAK4HACD3AwAArAcAMPgDAAAUABD5AwAArAcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZEEAQDNBgAhmARAALkGACGtBAEAywYAIa8EAQDLBgAh1gQBALgGACHXBAEAuAYAIdgEAQC4BgAh4gQBALgGACHjBAIAzAYAIesEAQDLBgAh7AQBAMsGACHtBAEAuAYAIe4EAQC4BgAh7wQCAMwGACHwBCAA1gYAIfEEIADWBgAh8gQBAMsGACHzBEAAuQYAIfQEQAC5BgAh9QRAALkGACH2BEAAuQYAIRIEAADiBgAgBgAAsgcAIAoAAP8GACD3AwAAsQcAMPgDAAAMABD5AwAAsQcAMPoDAQC3BgAh_QNAALoGACGQBAEAuAYAIa8EAQC3BgAh1gQBALgGACHXBAEAuAYAIYwFQAC5BgAhjQUBAM0GACGOBUAAugYAIY8FAQDLBgAhrgUAAAwAIK8FAAAMACADlwUAACYAIJgFAAAmACCZBQAAJgAgCwUAALAHACD3AwAArwcAMPgDAAAQABD5AwAArwcAMPoDAQC3BgAhtwRAALkGACHsBAEAtwYAIYgFAQDNBgAhiQUBALgGACGKBQEAuAYAIYsFAQDNBgAhEgQAAOIGACAGAACyBwAgCgAA_wYAIPcDAACxBwAw-AMAAAwAEPkDAACxBwAw-gMBALcGACH9A0AAugYAIZAEAQC4BgAhrwQBALcGACHWBAEAuAYAIdcEAQC4BgAhjAVAALkGACGNBQEAzQYAIY4FQAC6BgAhjwUBAMsGACGuBQAADAAgrwUAAAwAIBAEAADiBgAgBgAAsgcAIAoAAP8GACD3AwAAsQcAMPgDAAAMABD5AwAAsQcAMPoDAQC3BgAh_QNAALoGACGQBAEAuAYAIa8EAQC3BgAh1gQBALgGACHXBAEAuAYAIYwFQAC5BgAhjQUBAM0GACGOBUAAugYAIY8FAQDLBgAhA5cFAAAQACCYBQAAEAAgmQUAABAAIAwEAADiBgAgGgAAtAcAIPcDAACzBwAw-AMAAAgAEPkDAACzBwAw-gMBALcGACGvBAEAtwYAIZAFAQC3BgAhkQUBALgGACGSBQEAuAYAIZMFQAC5BgAhlAVAALoGACENAwAAiAcAIA8AAP4GACD3AwAAhwcAMPgDAADOAQAQ-QMAAIcHADD6AwEAtwYAIZUFAQC4BgAhmgUBALgGACGbBQEAuAYAIZwFAQC4BgAhnQUBALgGACGuBQAAzgEAIK8FAADOAQAgCgcAAI8HACAaAAC0BwAg9wMAALUHADD4AwAAAwAQ-QMAALUHADD6AwEAtwYAIa0EAQC3BgAhkAUBALcGACGTBUAAuQYAIZQFQAC6BgAhAAAAAAG2BQEAAAABAbYFQAAAAAEBtgVAAAAAAQAAAAAAAAAAAbYFAQAAAAEFtgUCAAAAAbkFAgAAAAG6BQIAAAABuwUCAAAAAbwFAgAAAAEFtgUEAAAAAbkFBAAAAAG6BQQAAAABuwUEAAAAAbwFBAAAAAEAAAAAAAG2BSAAAAABAAAAAAAFKwAAzwwAICwAANIMACCwBQAA0AwAILEFAADRDAAgtAUAAD4AIAMrAADPDAAgsAUAANAMACC0BQAAPgAgFAQAAN4HACARAACyCwAgEgAAswsAIBQAALQLACCaBAAAtgcAILIEAAC2BwAgswQAALYHACC5BAAAtgcAILoEAAC2BwAgvAQAALYHACC9BAAAtgcAIL8EAAC2BwAgwAQAALYHACDBBAAAtgcAIMIEAAC2BwAgwwQAALYHACDEBAAAtgcAIMUEAAC2BwAgxgQAALYHACDHBAAAtgcAIAAAAAAAAAUrAADKDAAgLAAAzQwAILAFAADLDAAgsQUAAMwMACC0BQAA-gEAIAMrAADKDAAgsAUAAMsMACC0BQAA-gEAIAkKAACYCgAgDgAAlgoAIA8AAJcKACAQAACZCgAgFQAAmwoAIBcAAJoKACAYAACcCgAgGQAAnQoAIJUFAAC2BwAgAAAAAAAFKwAAvwwAICwAAMgMACCwBQAAwAwAILEFAADHDAAgtAUAAPoBACAHKwAAvQwAICwAAMUMACCwBQAAvgwAILEFAADEDAAgsgUAADMAILMFAAAzACC0BQAANQAgBysAALsMACAsAADCDAAgsAUAALwMACCxBQAAwQwAILIFAAA4ACCzBQAAOAAgtAUAADoAIAcrAADoBwAgLAAA6wcAILAFAADpBwAgsQUAAOoHACCyBQAAQgAgswUAAEIAILQFAACsBQAgCfoDAQAAAAGRBAEAAAABoAQBAAAAAaEEQAAAAAGiBAEAAAABowRAAAAAAaQEAgAAAAGlBEAAAAABpgSAAAAAAQIAAACsBQAgKwAA6AcAIAMAAABCACArAADoBwAgLAAA7AcAIAsAAABCACAkAADsBwAg-gMBALoHACGRBAEAugcAIaAEAQC6BwAhoQRAALsHACGiBAEAxQcAIaMEQAC8BwAhpAQCAMYHACGlBEAAvAcAIaYEgAAAAAEJ-gMBALoHACGRBAEAugcAIaAEAQC6BwAhoQRAALsHACGiBAEAxQcAIaMEQAC8BwAhpAQCAMYHACGlBEAAvAcAIaYEgAAAAAEDKwAAvwwAILAFAADADAAgtAUAAPoBACADKwAAvQwAILAFAAC-DAAgtAUAADUAIAMrAAC7DAAgsAUAALwMACC0BQAAOgAgAysAAOgHACCwBQAA6QcAILQFAACsBQAgAAAABSsAALUMACAsAAC5DAAgsAUAALYMACCxBQAAuAwAILQFAAA1ACALKwAA9gcAMCwAAPsHADCwBQAA9wcAMLEFAAD4BwAwsgUAAPoHADCzBQAA-gcAMLQFAAD6BwAwtQUAAPkHACC2BQAA-gcAMLcFAAD8BwAwuAUAAP0HADAdBAAA7QcAIBEAAO4HACAUAADwBwAg-gMBAAAAAfsDAQAAAAGQBAEAAAABmgQBAAAAAa8EAQAAAAGyBAEAAAABtAQBAAAAAbUEAQAAAAG2BAIAAAABtwRAAAAAAbgEIAAAAAG5BAEAAAABugRAAAAAAbsEIAAAAAG8BAEAAAABvQQBAAAAAb4EgAAAAAG_BEAAAAABwARAAAAAAcEEAQAAAAHCBAEAAAABwwQBAAAAAcQEAQAAAAHFBAEAAAABxgQBAAAAAccEQAAAAAECAAAAPgAgKwAAgQgAIAMAAAA-ACArAACBCAAgLAAAgAgAIAEkAAC3DAAwIgQAAOIGACARAACZBwAgEgAAmgcAIBQAAJsHACD3AwAAmAcAMPgDAAA8ABD5AwAAmAcAMPoDAQAAAAH7AwEAuAYAIZAEAQC4BgAhmgQBAMsGACGvBAEAtwYAIbIEAQDLBgAhswQBAMsGACG0BAEAuAYAIbUEAQC4BgAhtgQCAMwGACG3BEAAuQYAIbgEIADWBgAhuQQBAM0GACG6BEAAugYAIbsEIADWBgAhvAQBAAAAAb0EAQDLBgAhvgQAANwGACC_BEAAugYAIcAEQAC6BgAhwQQBAM0GACHCBAEAywYAIcMEAQAAAAHEBAEAAAABxQQBAM0GACHGBAEAzQYAIccEQAC6BgAhAgAAAD4AICQAAIAIACACAAAA_gcAICQAAP8HACAe9wMAAP0HADD4AwAA_gcAEPkDAAD9BwAw-gMBALcGACH7AwEAuAYAIZAEAQC4BgAhmgQBAMsGACGvBAEAtwYAIbIEAQDLBgAhswQBAMsGACG0BAEAuAYAIbUEAQC4BgAhtgQCAMwGACG3BEAAuQYAIbgEIADWBgAhuQQBAM0GACG6BEAAugYAIbsEIADWBgAhvAQBAMsGACG9BAEAywYAIb4EAADcBgAgvwRAALoGACHABEAAugYAIcEEAQDNBgAhwgQBAMsGACHDBAEAzQYAIcQEAQDLBgAhxQQBAM0GACHGBAEAzQYAIccEQAC6BgAhHvcDAAD9BwAw-AMAAP4HABD5AwAA_QcAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZoEAQDLBgAhrwQBALcGACGyBAEAywYAIbMEAQDLBgAhtAQBALgGACG1BAEAuAYAIbYEAgDMBgAhtwRAALkGACG4BCAA1gYAIbkEAQDNBgAhugRAALoGACG7BCAA1gYAIbwEAQDLBgAhvQQBAMsGACG-BAAA3AYAIL8EQAC6BgAhwARAALoGACHBBAEAzQYAIcIEAQDLBgAhwwQBAM0GACHEBAEAywYAIcUEAQDNBgAhxgQBAM0GACHHBEAAugYAIRr6AwEAugcAIfsDAQC6BwAhkAQBALoHACGaBAEAxQcAIa8EAQC6BwAhsgQBAMUHACG0BAEAugcAIbUEAQC6BwAhtgQCAMYHACG3BEAAuwcAIbgEIADNBwAhuQQBAMUHACG6BEAAvAcAIbsEIADNBwAhvAQBAMUHACG9BAEAxQcAIb4EgAAAAAG_BEAAvAcAIcAEQAC8BwAhwQQBAMUHACHCBAEAxQcAIcMEAQDFBwAhxAQBAMUHACHFBAEAxQcAIcYEAQDFBwAhxwRAALwHACEdBAAA5AcAIBEAAOUHACAUAADnBwAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmgQBAMUHACGvBAEAugcAIbIEAQDFBwAhtAQBALoHACG1BAEAugcAIbYEAgDGBwAhtwRAALsHACG4BCAAzQcAIbkEAQDFBwAhugRAALwHACG7BCAAzQcAIbwEAQDFBwAhvQQBAMUHACG-BIAAAAABvwRAALwHACHABEAAvAcAIcEEAQDFBwAhwgQBAMUHACHDBAEAxQcAIcQEAQDFBwAhxQQBAMUHACHGBAEAxQcAIccEQAC8BwAhHQQAAO0HACARAADuBwAgFAAA8AcAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGvBAEAAAABsgQBAAAAAbQEAQAAAAG1BAEAAAABtgQCAAAAAbcEQAAAAAG4BCAAAAABuQQBAAAAAboEQAAAAAG7BCAAAAABvAQBAAAAAb0EAQAAAAG-BIAAAAABvwRAAAAAAcAEQAAAAAHBBAEAAAABwgQBAAAAAcMEAQAAAAHEBAEAAAABxQQBAAAAAcYEAQAAAAHHBEAAAAABAysAALUMACCwBQAAtgwAILQFAAA1ACAEKwAA9gcAMLAFAAD3BwAwtAUAAPoHADC1BQAA-QcAIAAAAAUrAACrDAAgLAAAswwAILAFAACsDAAgsQUAALIMACC0BQAA-gEAIAcrAACpDAAgLAAAsAwAILAFAACqDAAgsQUAAK8MACCyBQAAHAAgswUAABwAILQFAAABACALKwAAlAgAMCwAAJkIADCwBQAAlQgAMLEFAACWCAAwsgUAAJgIADCzBQAAmAgAMLQFAACYCAAwtQUAAJcIACC2BQAAmAgAMLcFAACaCAAwuAUAAJsIADALKwAAiwgAMCwAAI8IADCwBQAAjAgAMLEFAACNCAAwsgUAAPoHADCzBQAA-gcAMLQFAAD6BwAwtQUAAI4IACC2BQAA-gcAMLcFAACQCAAwuAUAAP0HADAdBAAA7QcAIBIAAO8HACAUAADwBwAg-gMBAAAAAfsDAQAAAAGQBAEAAAABmgQBAAAAAa8EAQAAAAGzBAEAAAABtAQBAAAAAbUEAQAAAAG2BAIAAAABtwRAAAAAAbgEIAAAAAG5BAEAAAABugRAAAAAAbsEIAAAAAG8BAEAAAABvQQBAAAAAb4EgAAAAAG_BEAAAAABwARAAAAAAcEEAQAAAAHCBAEAAAABwwQBAAAAAcQEAQAAAAHFBAEAAAABxgQBAAAAAccEQAAAAAECAAAAPgAgKwAAkwgAIAMAAAA-ACArAACTCAAgLAAAkggAIAEkAACuDAAwAgAAAD4AICQAAJIIACACAAAA_gcAICQAAJEIACAa-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmgQBAMUHACGvBAEAugcAIbMEAQDFBwAhtAQBALoHACG1BAEAugcAIbYEAgDGBwAhtwRAALsHACG4BCAAzQcAIbkEAQDFBwAhugRAALwHACG7BCAAzQcAIbwEAQDFBwAhvQQBAMUHACG-BIAAAAABvwRAALwHACHABEAAvAcAIcEEAQDFBwAhwgQBAMUHACHDBAEAxQcAIcQEAQDFBwAhxQQBAMUHACHGBAEAxQcAIccEQAC8BwAhHQQAAOQHACASAADmBwAgFAAA5wcAIPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZoEAQDFBwAhrwQBALoHACGzBAEAxQcAIbQEAQC6BwAhtQQBALoHACG2BAIAxgcAIbcEQAC7BwAhuAQgAM0HACG5BAEAxQcAIboEQAC8BwAhuwQgAM0HACG8BAEAxQcAIb0EAQDFBwAhvgSAAAAAAb8EQAC8BwAhwARAALwHACHBBAEAxQcAIcIEAQDFBwAhwwQBAMUHACHEBAEAxQcAIcUEAQDFBwAhxgQBAMUHACHHBEAAvAcAIR0EAADtBwAgEgAA7wcAIBQAAPAHACD6AwEAAAAB-wMBAAAAAZAEAQAAAAGaBAEAAAABrwQBAAAAAbMEAQAAAAG0BAEAAAABtQQBAAAAAbYEAgAAAAG3BEAAAAABuAQgAAAAAbkEAQAAAAG6BEAAAAABuwQgAAAAAbwEAQAAAAG9BAEAAAABvgSAAAAAAb8EQAAAAAHABEAAAAABwQQBAAAAAcIEAQAAAAHDBAEAAAABxAQBAAAAAcUEAQAAAAHGBAEAAAABxwRAAAAAAQkVAACDCAAg-gMBAAAAAcgEgAAAAAHJBAEAAAABygQBAAAAAcsEgAAAAAHMBEAAAAABzQRAAAAAAc4EAQAAAAECAAAAOgAgKwAAnwgAIAMAAAA6ACArAACfCAAgLAAAnggAIAEkAACtDAAwDhEAAJ0HACAVAACCBwAg9wMAAJwHADD4AwAAOAAQ-QMAAJwHADD6AwEAAAABsgQBALcGACHIBAAA3AYAIMkEAQDLBgAhygQBAMsGACHLBAAA3AYAIMwEQAC5BgAhzQRAALkGACHOBAEAuAYAIQIAAAA6ACAkAACeCAAgAgAAAJwIACAkAACdCAAgDPcDAACbCAAw-AMAAJwIABD5AwAAmwgAMPoDAQC3BgAhsgQBALcGACHIBAAA3AYAIMkEAQDLBgAhygQBAMsGACHLBAAA3AYAIMwEQAC5BgAhzQRAALkGACHOBAEAuAYAIQz3AwAAmwgAMPgDAACcCAAQ-QMAAJsIADD6AwEAtwYAIbIEAQC3BgAhyAQAANwGACDJBAEAywYAIcoEAQDLBgAhywQAANwGACDMBEAAuQYAIc0EQAC5BgAhzgQBALgGACEI-gMBALoHACHIBIAAAAAByQQBAMUHACHKBAEAxQcAIcsEgAAAAAHMBEAAuwcAIc0EQAC7BwAhzgQBALoHACEJFQAA9QcAIPoDAQC6BwAhyASAAAAAAckEAQDFBwAhygQBAMUHACHLBIAAAAABzARAALsHACHNBEAAuwcAIc4EAQC6BwAhCRUAAIMIACD6AwEAAAAByASAAAAAAckEAQAAAAHKBAEAAAABywSAAAAAAcwEQAAAAAHNBEAAAAABzgQBAAAAAQMrAACrDAAgsAUAAKwMACC0BQAA-gEAIAMrAACpDAAgsAUAAKoMACC0BQAAAQAgBCsAAJQIADCwBQAAlQgAMLQFAACYCAAwtQUAAJcIACAEKwAAiwgAMLAFAACMCAAwtAUAAPoHADC1BQAAjggAIAAAAAAABbYFAgAAAAG5BQIAAAABugUCAAAAAbsFAgAAAAG8BQIAAAABBSsAAKQMACAsAACnDAAgsAUAAKUMACCxBQAApgwAILQFAAD6AQAgAysAAKQMACCwBQAApQwAILQFAAD6AQAgAAAAAAAAAAAAAAW2BQgAAAABuQUIAAAAAboFCAAAAAG7BQgAAAABvAUIAAAAAQAAAAAABSsAAJ8MACAsAACiDAAgsAUAAKAMACCxBQAAoQwAILQFAAAWACADKwAAnwwAILAFAACgDAAgtAUAABYAIAAAAAAABysAAJAMACAsAACdDAAgsAUAAJEMACCxBQAAnAwAILIFAAAYACCzBQAAGAAgtAUAAF4AIAcrAACODAAgLAAAmgwAILAFAACPDAAgsQUAAJkMACCyBQAAHAAgswUAABwAILQFAAABACAHKwAAjAwAICwAAJcMACCwBQAAjQwAILEFAACWDAAgsgUAACMAILMFAAAjACC0BQAA-gEAIAcrAACKDAAgLAAAlAwAILAFAACLDAAgsQUAAJMMACCyBQAADAAgswUAAAwAILQFAAAOACALKwAAyAgAMCwAAM0IADCwBQAAyQgAMLEFAADKCAAwsgUAAMwIADCzBQAAzAgAMLQFAADMCAAwtQUAAMsIACC2BQAAzAgAMLcFAADOCAAwuAUAAM8IADAPGQIAAAAB-gMBAAAAAZAEAQAAAAHVBAEAAAAB1gQBAAAAAeEEAgAAAAHiBAEAAAAB4wQCAAAAAeQEAQAAAAHlBEAAAAAB5gRAAAAAAecEAQAAAAHoBAEAAAAB6QRAAAAAAeoEQAAAAAECAAAAKAAgKwAA0wgAIAMAAAAoACArAADTCAAgLAAA0ggAIAEkAACSDAAwFQwAAKUHACAZAgDMBgAh9wMAAKQHADD4AwAAJgAQ-QMAAKQHADD6AwEAAAABkAQBALgGACHEBAEAtwYAIdUEAQAAAAHWBAEAuAYAIeEEAgDMBgAh4gQBALgGACHjBAIAzAYAIeQEAQC4BgAh5QRAALkGACHmBEAAuQYAIecEAQDNBgAh6AQBAM0GACHpBEAAugYAIeoEQAC6BgAhrAUAAKMHACACAAAAKAAgJAAA0ggAIAIAAADQCAAgJAAA0QgAIBMZAgDMBgAh9wMAAM8IADD4AwAA0AgAEPkDAADPCAAw-gMBALcGACGQBAEAuAYAIcQEAQC3BgAh1QQBAM0GACHWBAEAuAYAIeEEAgDMBgAh4gQBALgGACHjBAIAzAYAIeQEAQC4BgAh5QRAALkGACHmBEAAuQYAIecEAQDNBgAh6AQBAM0GACHpBEAAugYAIeoEQAC6BgAhExkCAMwGACH3AwAAzwgAMPgDAADQCAAQ-QMAAM8IADD6AwEAtwYAIZAEAQC4BgAhxAQBALcGACHVBAEAzQYAIdYEAQC4BgAh4QQCAMwGACHiBAEAuAYAIeMEAgDMBgAh5AQBALgGACHlBEAAuQYAIeYEQAC5BgAh5wQBAM0GACHoBAEAzQYAIekEQAC6BgAh6gRAALoGACEPGQIAxgcAIfoDAQC6BwAhkAQBALoHACHVBAEAxQcAIdYEAQC6BwAh4QQCAMYHACHiBAEAugcAIeMEAgDGBwAh5AQBALoHACHlBEAAuwcAIeYEQAC7BwAh5wQBAMUHACHoBAEAxQcAIekEQAC8BwAh6gRAALwHACEPGQIAxgcAIfoDAQC6BwAhkAQBALoHACHVBAEAxQcAIdYEAQC6BwAh4QQCAMYHACHiBAEAugcAIeMEAgDGBwAh5AQBALoHACHlBEAAuwcAIeYEQAC7BwAh5wQBAMUHACHoBAEAxQcAIekEQAC8BwAh6gRAALwHACEPGQIAAAAB-gMBAAAAAZAEAQAAAAHVBAEAAAAB1gQBAAAAAeEEAgAAAAHiBAEAAAAB4wQCAAAAAeQEAQAAAAHlBEAAAAAB5gRAAAAAAecEAQAAAAHoBAEAAAAB6QRAAAAAAeoEQAAAAAEDKwAAkAwAILAFAACRDAAgtAUAAF4AIAMrAACODAAgsAUAAI8MACC0BQAAAQAgAysAAIwMACCwBQAAjQwAILQFAAD6AQAgAysAAIoMACCwBQAAiwwAILQFAAAOACAEKwAAyAgAMLAFAADJCAAwtAUAAMwIADC1BQAAywgAIAAAAAAABysAAIEMACAsAACIDAAgsAUAAIIMACCxBQAAhwwAILIFAAAaACCzBQAAGgAgtAUAAGEAIAcrAAD_CwAgLAAAhQwAILAFAACADAAgsQUAAIQMACCyBQAAHAAgswUAABwAILQFAAABACALKwAA4QgAMCwAAOYIADCwBQAA4ggAMLEFAADjCAAwsgUAAOUIADCzBQAA5QgAMLQFAADlCAAwtQUAAOQIACC2BQAA5QgAMLcFAADnCAAwuAUAAOgIADAbBAAA1ggAIAUAANcIACAHAADVCAAgDQAA2AgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZEEAQAAAAGYBEAAAAABrQQBAAAAAa8EAQAAAAHWBAEAAAAB1wQBAAAAAdgEAQAAAAHiBAEAAAAB4wQCAAAAAewEAQAAAAHtBAEAAAAB7gQBAAAAAe8EAgAAAAHwBCAAAAAB8QQgAAAAAfIEAQAAAAHzBEAAAAAB9ARAAAAAAfUEQAAAAAH2BEAAAAABAgAAABYAICsAAOwIACADAAAAFgAgKwAA7AgAICwAAOsIACABJAAAgwwAMCEEAACXBwAgBQAArQcAIAcAAJEHACAIAACSBwAgDQAArgcAIPcDAACsBwAw-AMAABQAEPkDAACsBwAw-gMBAAAAAfsDAQC4BgAhkAQBALgGACGRBAEAzQYAIZgEQAC5BgAhrQQBAMsGACGvBAEAywYAIdYEAQC4BgAh1wQBALgGACHYBAEAuAYAIeIEAQC4BgAh4wQCAMwGACHrBAEAywYAIewEAQDLBgAh7QQBALgGACHuBAEAuAYAIe8EAgDMBgAh8AQgANYGACHxBCAA1gYAIfIEAQDLBgAh8wRAALkGACH0BEAAuQYAIfUEQAC5BgAh9gRAALkGACGtBQAAqwcAIAIAAAAWACAkAADrCAAgAgAAAOkIACAkAADqCAAgG_cDAADoCAAw-AMAAOkIABD5AwAA6AgAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZEEAQDNBgAhmARAALkGACGtBAEAywYAIa8EAQDLBgAh1gQBALgGACHXBAEAuAYAIdgEAQC4BgAh4gQBALgGACHjBAIAzAYAIesEAQDLBgAh7AQBAMsGACHtBAEAuAYAIe4EAQC4BgAh7wQCAMwGACHwBCAA1gYAIfEEIADWBgAh8gQBAMsGACHzBEAAuQYAIfQEQAC5BgAh9QRAALkGACH2BEAAuQYAIRv3AwAA6AgAMPgDAADpCAAQ-QMAAOgIADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGRBAEAzQYAIZgEQAC5BgAhrQQBAMsGACGvBAEAywYAIdYEAQC4BgAh1wQBALgGACHYBAEAuAYAIeIEAQC4BgAh4wQCAMwGACHrBAEAywYAIewEAQDLBgAh7QQBALgGACHuBAEAuAYAIe8EAgDMBgAh8AQgANYGACHxBCAA1gYAIfIEAQDLBgAh8wRAALkGACH0BEAAuQYAIfUEQAC5BgAh9gRAALkGACEX-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAhrwQBAMUHACHWBAEAugcAIdcEAQC6BwAh2AQBALoHACHiBAEAugcAIeMEAgDGBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsEAADFCAAgBQAAxggAIAcAAMQIACANAADHCAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAhrwQBAMUHACHWBAEAugcAIdcEAQC6BwAh2AQBALoHACHiBAEAugcAIeMEAgDGBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsEAADWCAAgBQAA1wgAIAcAANUIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGtBAEAAAABrwQBAAAAAdYEAQAAAAHXBAEAAAAB2AQBAAAAAeIEAQAAAAHjBAIAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEDKwAAgQwAILAFAACCDAAgtAUAAGEAIAMrAAD_CwAgsAUAAIAMACC0BQAAAQAgBCsAAOEIADCwBQAA4ggAMLQFAADlCAAwtQUAAOQIACAAAAAHKwAA-gsAICwAAP0LACCwBQAA-wsAILEFAAD8CwAgsgUAABwAILMFAAAcACC0BQAAAQAgBysAAPUIACAsAAD4CAAgsAUAAPYIACCxBQAA9wgAILIFAAAYACCzBQAAGAAgtAUAAF4AIBUHAADuCAAgCgAA7wgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGtBAEAAAABrgQgAAAAAcEEAQAAAAHqBEAAAAAB9QRAAAAAAfgEAQAAAAH5BAEAAAAB-gSAAAAAAfsEAQAAAAH8BEAAAAAB_QQBAAAAAf4EQAAAAAH_BEAAAAABgAUBAAAAAYEFAgAAAAECAAAAXgAgKwAA9QgAIAMAAAAYACArAAD1CAAgLAAA-QgAIBcAAAAYACAHAADfCAAgCgAA4AgAICQAAPkIACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGYBEAAuwcAIa0EAQDFBwAhrgQgAM0HACHBBAEAugcAIeoEQAC8BwAh9QRAALsHACH4BAEAugcAIfkEAQDFBwAh-gSAAAAAAfsEAQC6BwAh_ARAALsHACH9BAEAxQcAIf4EQAC8BwAh_wRAALwHACGABQEAxQcAIYEFAgDGBwAhFQcAAN8IACAKAADgCAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGtBAEAxQcAIa4EIADNBwAhwQQBALoHACHqBEAAvAcAIfUEQAC7BwAh-AQBALoHACH5BAEAxQcAIfoEgAAAAAH7BAEAugcAIfwEQAC7BwAh_QQBAMUHACH-BEAAvAcAIf8EQAC8BwAhgAUBAMUHACGBBQIAxgcAIQMrAAD6CwAgsAUAAPsLACC0BQAAAQAgAysAAPUIACCwBQAA9ggAILQFAABeACAAAAAAAAAAAAcrAAD1CwAgLAAA-AsAILAFAAD2CwAgsQUAAPcLACCyBQAAIwAgswUAACMAILQFAAD6AQAgAysAAPULACCwBQAA9gsAILQFAAD6AQAgAAAABSsAAPALACAsAADzCwAgsAUAAPELACCxBQAA8gsAILQFAAAOACADKwAA8AsAILAFAADxCwAgtAUAAA4AIAAAAAUrAADpCwAgLAAA7gsAILAFAADqCwAgsQUAAO0LACC0BQAA-gEAIAsrAACaCQAwLAAAnwkAMLAFAACbCQAwsQUAAJwJADCyBQAAngkAMLMFAACeCQAwtAUAAJ4JADC1BQAAnQkAILYFAACeCQAwtwUAAKAJADC4BQAAoQkAMAsrAACRCQAwLAAAlQkAMLAFAACSCQAwsQUAAJMJADCyBQAA5QgAMLMFAADlCAAwtAUAAOUIADC1BQAAlAkAILYFAADlCAAwtwUAAJYJADC4BQAA6AgAMBsEAADWCAAgBwAA1QgAIAgAANQIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGtBAEAAAABrwQBAAAAAdYEAQAAAAHXBAEAAAAB2AQBAAAAAeIEAQAAAAHjBAIAAAAB6wQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAECAAAAFgAgKwAAmQkAIAMAAAAWACArAACZCQAgLAAAmAkAIAEkAADsCwAwAgAAABYAICQAAJgJACACAAAA6QgAICQAAJcJACAX-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAhrwQBAMUHACHWBAEAugcAIdcEAQC6BwAh2AQBALoHACHiBAEAugcAIeMEAgDGBwAh6wQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsEAADFCAAgBwAAxAgAIAgAAMMIACANAADHCAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAhrwQBAMUHACHWBAEAugcAIdcEAQC6BwAh2AQBALoHACHiBAEAugcAIeMEAgDGBwAh6wQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsEAADWCAAgBwAA1QgAIAgAANQIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGtBAEAAAABrwQBAAAAAdYEAQAAAAHXBAEAAAAB2AQBAAAAAeIEAQAAAAHjBAIAAAAB6wQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEG-gMBAAAAAbcEQAAAAAGIBQEAAAABiQUBAAAAAYoFAQAAAAGLBQEAAAABAgAAABIAICsAAKUJACADAAAAEgAgKwAApQkAICwAAKQJACABJAAA6wsAMAsFAACwBwAg9wMAAK8HADD4AwAAEAAQ-QMAAK8HADD6AwEAAAABtwRAALkGACHsBAEAtwYAIYgFAQDNBgAhiQUBALgGACGKBQEAuAYAIYsFAQDNBgAhAgAAABIAICQAAKQJACACAAAAogkAICQAAKMJACAK9wMAAKEJADD4AwAAogkAEPkDAAChCQAw-gMBALcGACG3BEAAuQYAIewEAQC3BgAhiAUBAM0GACGJBQEAuAYAIYoFAQC4BgAhiwUBAM0GACEK9wMAAKEJADD4AwAAogkAEPkDAAChCQAw-gMBALcGACG3BEAAuQYAIewEAQC3BgAhiAUBAM0GACGJBQEAuAYAIYoFAQC4BgAhiwUBAM0GACEG-gMBALoHACG3BEAAuwcAIYgFAQDFBwAhiQUBALoHACGKBQEAugcAIYsFAQDFBwAhBvoDAQC6BwAhtwRAALsHACGIBQEAxQcAIYkFAQC6BwAhigUBALoHACGLBQEAxQcAIQb6AwEAAAABtwRAAAAAAYgFAQAAAAGJBQEAAAABigUBAAAAAYsFAQAAAAEDKwAA6QsAILAFAADqCwAgtAUAAPoBACAEKwAAmgkAMLAFAACbCQAwtAUAAJ4JADC1BQAAnQkAIAQrAACRCQAwsAUAAJIJADC0BQAA5QgAMLUFAACUCQAgAAAABSsAAOELACAsAADnCwAgsAUAAOILACCxBQAA5gsAILQFAAD6AQAgBSsAAN8LACAsAADkCwAgsAUAAOALACCxBQAA4wsAILQFAADLAQAgAysAAOELACCwBQAA4gsAILQFAAD6AQAgAysAAN8LACCwBQAA4AsAILQFAADLAQAgAAAACysAAIIKADAsAACHCgAwsAUAAIMKADCxBQAAhAoAMLIFAACGCgAwswUAAIYKADC0BQAAhgoAMLUFAACFCgAgtgUAAIYKADC3BQAAiAoAMLgFAACJCgAwCysAAPYJADAsAAD7CQAwsAUAAPcJADCxBQAA-AkAMLIFAAD6CQAwswUAAPoJADC0BQAA-gkAMLUFAAD5CQAgtgUAAPoJADC3BQAA_AkAMLgFAAD9CQAwCysAAO0JADAsAADxCQAwsAUAAO4JADCxBQAA7wkAMLIFAADlCAAwswUAAOUIADC0BQAA5QgAMLUFAADwCQAgtgUAAOUIADC3BQAA8gkAMLgFAADoCAAwCysAAOEJADAsAADmCQAwsAUAAOIJADCxBQAA4wkAMLIFAADlCQAwswUAAOUJADC0BQAA5QkAMLUFAADkCQAgtgUAAOUJADC3BQAA5wkAMLgFAADoCQAwCysAANUJADAsAADaCQAwsAUAANYJADCxBQAA1wkAMLIFAADZCQAwswUAANkJADC0BQAA2QkAMLUFAADYCQAgtgUAANkJADC3BQAA2wkAMLgFAADcCQAwCysAAMwJADAsAADQCQAwsAUAAM0JADCxBQAAzgkAMLIFAAD6BwAwswUAAPoHADC0BQAA-gcAMLUFAADPCQAgtgUAAPoHADC3BQAA0QkAMLgFAAD9BwAwBysAAMcJACAsAADKCQAgsAUAAMgJACCxBQAAyQkAILIFAABJACCzBQAASQAgtAUAAPsEACALKwAAuwkAMCwAAMAJADCwBQAAvAkAMLEFAAC9CQAwsgUAAL8JADCzBQAAvwkAMLQFAAC_CQAwtQUAAL4JACC2BQAAvwkAMLcFAADBCQAwuAUAAMIJADAE-gMBAAAAAbcEQAAAAAHWBAEAAAABhwUBAAAAAQIAAABNACArAADGCQAgAwAAAE0AICsAAMYJACAsAADFCQAgASQAAN4LADAJBAAAlwcAIPcDAACWBwAw-AMAAEsAEPkDAACWBwAw-gMBAAAAAa8EAQDLBgAhtwRAALkGACHWBAEAuAYAIYcFAQC4BgAhAgAAAE0AICQAAMUJACACAAAAwwkAICQAAMQJACAI9wMAAMIJADD4AwAAwwkAEPkDAADCCQAw-gMBALcGACGvBAEAywYAIbcEQAC5BgAh1gQBALgGACGHBQEAuAYAIQj3AwAAwgkAMPgDAADDCQAQ-QMAAMIJADD6AwEAtwYAIa8EAQDLBgAhtwRAALkGACHWBAEAuAYAIYcFAQC4BgAhBPoDAQC6BwAhtwRAALsHACHWBAEAugcAIYcFAQC6BwAhBPoDAQC6BwAhtwRAALsHACHWBAEAugcAIYcFAQC6BwAhBPoDAQAAAAG3BEAAAAAB1gQBAAAAAYcFAQAAAAEDrQQBAAAAAbAEQAAAAAGxBEAAAAABAgAAAPsEACArAADHCQAgAwAAAEkAICsAAMcJACAsAADLCQAgBQAAAEkAICQAAMsJACCtBAEAxQcAIbAEQAC8BwAhsQRAALwHACEDrQQBAMUHACGwBEAAvAcAIbEEQAC8BwAhHREAAO4HACASAADvBwAgFAAA8AcAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGyBAEAAAABswQBAAAAAbQEAQAAAAG1BAEAAAABtgQCAAAAAbcEQAAAAAG4BCAAAAABuQQBAAAAAboEQAAAAAG7BCAAAAABvAQBAAAAAb0EAQAAAAG-BIAAAAABvwRAAAAAAcAEQAAAAAHBBAEAAAABwgQBAAAAAcMEAQAAAAHEBAEAAAABxQQBAAAAAcYEAQAAAAHHBEAAAAABAgAAAD4AICsAANQJACADAAAAPgAgKwAA1AkAICwAANMJACABJAAA3QsAMAIAAAA-ACAkAADTCQAgAgAAAP4HACAkAADSCQAgGvoDAQC6BwAh-wMBALoHACGQBAEAugcAIZoEAQDFBwAhsgQBAMUHACGzBAEAxQcAIbQEAQC6BwAhtQQBALoHACG2BAIAxgcAIbcEQAC7BwAhuAQgAM0HACG5BAEAxQcAIboEQAC8BwAhuwQgAM0HACG8BAEAxQcAIb0EAQDFBwAhvgSAAAAAAb8EQAC8BwAhwARAALwHACHBBAEAxQcAIcIEAQDFBwAhwwQBAMUHACHEBAEAxQcAIcUEAQDFBwAhxgQBAMUHACHHBEAAvAcAIR0RAADlBwAgEgAA5gcAIBQAAOcHACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGaBAEAxQcAIbIEAQDFBwAhswQBAMUHACG0BAEAugcAIbUEAQC6BwAhtgQCAMYHACG3BEAAuwcAIbgEIADNBwAhuQQBAMUHACG6BEAAvAcAIbsEIADNBwAhvAQBAMUHACG9BAEAxQcAIb4EgAAAAAG_BEAAvAcAIcAEQAC8BwAhwQQBAMUHACHCBAEAxQcAIcMEAQDFBwAhxAQBAMUHACHFBAEAxQcAIcYEAQDFBwAhxwRAALwHACEdEQAA7gcAIBIAAO8HACAUAADwBwAg-gMBAAAAAfsDAQAAAAGQBAEAAAABmgQBAAAAAbIEAQAAAAGzBAEAAAABtAQBAAAAAbUEAQAAAAG2BAIAAAABtwRAAAAAAbgEIAAAAAG5BAEAAAABugRAAAAAAbsEIAAAAAG8BAEAAAABvQQBAAAAAb4EgAAAAAG_BEAAAAABwARAAAAAAcEEAQAAAAHCBAEAAAABwwQBAAAAAcQEAQAAAAHFBAEAAAABxgQBAAAAAccEQAAAAAEIBwAAoQgAIBUAAKMIACAWAACiCAAg-gMBAAAAAa0EAQAAAAHMBEAAAAABzwQBAAAAAdAEAQAAAAECAAAANQAgKwAA4AkAIAMAAAA1ACArAADgCQAgLAAA3wkAIAEkAADcCwAwDgQAAOIGACAHAACRBwAgFQAAggcAIBYAAKAHACD3AwAAnwcAMPgDAAAzABD5AwAAnwcAMPoDAQAAAAGtBAEAywYAIa8EAQC3BgAhzARAALkGACHPBAEAuAYAIdAEAQDNBgAhqwUAAJ4HACACAAAANQAgJAAA3wkAIAIAAADdCQAgJAAA3gkAIAn3AwAA3AkAMPgDAADdCQAQ-QMAANwJADD6AwEAtwYAIa0EAQDLBgAhrwQBALcGACHMBEAAuQYAIc8EAQC4BgAh0AQBAM0GACEJ9wMAANwJADD4AwAA3QkAEPkDAADcCQAw-gMBALcGACGtBAEAywYAIa8EAQC3BgAhzARAALkGACHPBAEAuAYAIdAEAQDNBgAhBfoDAQC6BwAhrQQBAMUHACHMBEAAuwcAIc8EAQC6BwAh0AQBAMUHACEIBwAAiAgAIBUAAIoIACAWAACJCAAg-gMBALoHACGtBAEAxQcAIcwEQAC7BwAhzwQBALoHACHQBAEAxQcAIQgHAAChCAAgFQAAowgAIBYAAKIIACD6AwEAAAABrQQBAAAAAcwEQAAAAAHPBAEAAAAB0AQBAAAAAQr6AwEAAAAB-wMBAAAAAZAEAQAAAAGYBEAAAAABoQRAAAAAAcQEAQAAAAHRBAEAAAAB0gRAAAAAAdMEQAAAAAHUBAIAAAABAgAAADEAICsAAOwJACADAAAAMQAgKwAA7AkAICwAAOsJACABJAAA2wsAMA8EAADiBgAg9wMAAKEHADD4AwAALwAQ-QMAAKEHADD6AwEAAAAB-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhoQRAALoGACGvBAEAtwYAIcQEAQDLBgAh0QQBALgGACHSBEAAuQYAIdMEQAC6BgAh1AQCAKIHACECAAAAMQAgJAAA6wkAIAIAAADpCQAgJAAA6gkAIA73AwAA6AkAMPgDAADpCQAQ-QMAAOgJADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGYBEAAuQYAIaEEQAC6BgAhrwQBALcGACHEBAEAywYAIdEEAQC4BgAh0gRAALkGACHTBEAAugYAIdQEAgCiBwAhDvcDAADoCQAw-AMAAOkJABD5AwAA6AkAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhoQRAALoGACGvBAEAtwYAIcQEAQDLBgAh0QQBALgGACHSBEAAuQYAIdMEQAC6BgAh1AQCAKIHACEK-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGhBEAAvAcAIcQEAQDFBwAh0QQBALoHACHSBEAAuwcAIdMEQAC8BwAh1AQCAKkIACEK-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGhBEAAvAcAIcQEAQDFBwAh0QQBALoHACHSBEAAuwcAIdMEQAC8BwAh1AQCAKkIACEK-gMBAAAAAfsDAQAAAAGQBAEAAAABmARAAAAAAaEEQAAAAAHEBAEAAAAB0QQBAAAAAdIEQAAAAAHTBEAAAAAB1AQCAAAAARsFAADXCAAgBwAA1QgAIAgAANQIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGtBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAECAAAAFgAgKwAA9QkAIAMAAAAWACArAAD1CQAgLAAA9AkAIAEkAADaCwAwAgAAABYAICQAAPQJACACAAAA6QgAICQAAPMJACAX-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAh1gQBALoHACHXBAEAugcAIdgEAQC6BwAh4gQBALoHACHjBAIAxgcAIesEAQDFBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsFAADGCAAgBwAAxAgAIAgAAMMIACANAADHCAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAh1gQBALoHACHXBAEAugcAIdgEAQC6BwAh4gQBALoHACHjBAIAxgcAIesEAQDFBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsFAADXCAAgBwAA1QgAIAgAANQIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGtBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEHGgAArwkAIPoDAQAAAAGQBQEAAAABkQUBAAAAAZIFAQAAAAGTBUAAAAABlAVAAAAAAQIAAAAKACArAACBCgAgAwAAAAoAICsAAIEKACAsAACACgAgASQAANkLADAMBAAA4gYAIBoAALQHACD3AwAAswcAMPgDAAAIABD5AwAAswcAMPoDAQAAAAGvBAEAtwYAIZAFAQC3BgAhkQUBALgGACGSBQEAuAYAIZMFQAC5BgAhlAVAALoGACECAAAACgAgJAAAgAoAIAIAAAD-CQAgJAAA_wkAIAr3AwAA_QkAMPgDAAD-CQAQ-QMAAP0JADD6AwEAtwYAIa8EAQC3BgAhkAUBALcGACGRBQEAuAYAIZIFAQC4BgAhkwVAALkGACGUBUAAugYAIQr3AwAA_QkAMPgDAAD-CQAQ-QMAAP0JADD6AwEAtwYAIa8EAQC3BgAhkAUBALcGACGRBQEAuAYAIZIFAQC4BgAhkwVAALkGACGUBUAAugYAIQb6AwEAugcAIZAFAQC6BwAhkQUBALoHACGSBQEAugcAIZMFQAC7BwAhlAVAALwHACEHGgAArQkAIPoDAQC6BwAhkAUBALoHACGRBQEAugcAIZIFAQC6BwAhkwVAALsHACGUBUAAvAcAIQcaAACvCQAg-gMBAAAAAZAFAQAAAAGRBQEAAAABkgUBAAAAAZMFQAAAAAGUBUAAAAABCwYAAKcJACAKAACoCQAg-gMBAAAAAf0DQAAAAAGQBAEAAAAB1gQBAAAAAdcEAQAAAAGMBUAAAAABjQUBAAAAAY4FQAAAAAGPBQEAAAABAgAAAA4AICsAAI0KACADAAAADgAgKwAAjQoAICwAAIwKACABJAAA2AsAMBAEAADiBgAgBgAAsgcAIAoAAP8GACD3AwAAsQcAMPgDAAAMABD5AwAAsQcAMPoDAQAAAAH9A0AAugYAIZAEAQC4BgAhrwQBALcGACHWBAEAuAYAIdcEAQC4BgAhjAVAALkGACGNBQEAzQYAIY4FQAC6BgAhjwUBAMsGACECAAAADgAgJAAAjAoAIAIAAACKCgAgJAAAiwoAIA33AwAAiQoAMPgDAACKCgAQ-QMAAIkKADD6AwEAtwYAIf0DQAC6BgAhkAQBALgGACGvBAEAtwYAIdYEAQC4BgAh1wQBALgGACGMBUAAuQYAIY0FAQDNBgAhjgVAALoGACGPBQEAywYAIQ33AwAAiQoAMPgDAACKCgAQ-QMAAIkKADD6AwEAtwYAIf0DQAC6BgAhkAQBALgGACGvBAEAtwYAIdYEAQC4BgAh1wQBALgGACGMBUAAuQYAIY0FAQDNBgAhjgVAALoGACGPBQEAywYAIQn6AwEAugcAIf0DQAC8BwAhkAQBALoHACHWBAEAugcAIdcEAQC6BwAhjAVAALsHACGNBQEAxQcAIY4FQAC8BwAhjwUBAMUHACELBgAAjwkAIAoAAJAJACD6AwEAugcAIf0DQAC8BwAhkAQBALoHACHWBAEAugcAIdcEAQC6BwAhjAVAALsHACGNBQEAxQcAIY4FQAC8BwAhjwUBAMUHACELBgAApwkAIAoAAKgJACD6AwEAAAAB_QNAAAAAAZAEAQAAAAHWBAEAAAAB1wQBAAAAAYwFQAAAAAGNBQEAAAABjgVAAAAAAY8FAQAAAAEEKwAAggoAMLAFAACDCgAwtAUAAIYKADC1BQAAhQoAIAQrAAD2CQAwsAUAAPcJADC0BQAA-gkAMLUFAAD5CQAgBCsAAO0JADCwBQAA7gkAMLQFAADlCAAwtQUAAPAJACAEKwAA4QkAMLAFAADiCQAwtAUAAOUJADC1BQAA5AkAIAQrAADVCQAwsAUAANYJADC0BQAA2QkAMLUFAADYCQAgBCsAAMwJADCwBQAAzQkAMLQFAAD6BwAwtQUAAM8JACADKwAAxwkAILAFAADICQAgtAUAAPsEACAEKwAAuwkAMLAFAAC8CQAwtAUAAL8JADC1BQAAvgkAIAAAAAAAAAQEAADeBwAgrQQAALYHACCwBAAAtgcAILEEAAC2BwAgAAAAAAUrAADQCwAgLAAA1gsAILAFAADRCwAgsQUAANULACC0BQAAywEAIAUrAADOCwAgLAAA0wsAILAFAADPCwAgsQUAANILACC0BQAAAQAgAysAANALACCwBQAA0QsAILQFAADLAQAgAysAAM4LACCwBQAAzwsAILQFAAABACAAAAALKwAAswoAMCwAALgKADCwBQAAtAoAMLEFAAC1CgAwsgUAALcKADCzBQAAtwoAMLQFAAC3CgAwtQUAALYKACC2BQAAtwoAMLcFAAC5CgAwuAUAALoKADALKwAAqgoAMCwAAK4KADCwBQAAqwoAMLEFAACsCgAwsgUAAPoJADCzBQAA-gkAMLQFAAD6CQAwtQUAAK0KACC2BQAA-gkAMLcFAACvCgAwuAUAAP0JADAHBAAArgkAIPoDAQAAAAGvBAEAAAABkQUBAAAAAZIFAQAAAAGTBUAAAAABlAVAAAAAAQIAAAAKACArAACyCgAgAwAAAAoAICsAALIKACAsAACxCgAgASQAAM0LADACAAAACgAgJAAAsQoAIAIAAAD-CQAgJAAAsAoAIAb6AwEAugcAIa8EAQC6BwAhkQUBALoHACGSBQEAugcAIZMFQAC7BwAhlAVAALwHACEHBAAArAkAIPoDAQC6BwAhrwQBALoHACGRBQEAugcAIZIFAQC6BwAhkwVAALsHACGUBUAAvAcAIQcEAACuCQAg-gMBAAAAAa8EAQAAAAGRBQEAAAABkgUBAAAAAZMFQAAAAAGUBUAAAAABBQcAAKQKACD6AwEAAAABrQQBAAAAAZMFQAAAAAGUBUAAAAABAgAAAAUAICsAAL4KACADAAAABQAgKwAAvgoAICwAAL0KACABJAAAzAsAMAoHAACPBwAgGgAAtAcAIPcDAAC1BwAw-AMAAAMAEPkDAAC1BwAw-gMBAAAAAa0EAQC3BgAhkAUBALcGACGTBUAAuQYAIZQFQAC6BgAhAgAAAAUAICQAAL0KACACAAAAuwoAICQAALwKACAI9wMAALoKADD4AwAAuwoAEPkDAAC6CgAw-gMBALcGACGtBAEAtwYAIZAFAQC3BgAhkwVAALkGACGUBUAAugYAIQj3AwAAugoAMPgDAAC7CgAQ-QMAALoKADD6AwEAtwYAIa0EAQC3BgAhkAUBALcGACGTBUAAuQYAIZQFQAC6BgAhBPoDAQC6BwAhrQQBALoHACGTBUAAuwcAIZQFQAC8BwAhBQcAAKIKACD6AwEAugcAIa0EAQC6BwAhkwVAALsHACGUBUAAvAcAIQUHAACkCgAg-gMBAAAAAa0EAQAAAAGTBUAAAAABlAVAAAAAAQQrAACzCgAwsAUAALQKADC0BQAAtwoAMLUFAAC2CgAgBCsAAKoKADCwBQAAqwoAMLQFAAD6CQAwtQUAAK0KACAAAAAABSsAAMcLACAsAADKCwAgsAUAAMgLACCxBQAAyQsAILQFAAABACADKwAAxwsAILAFAADICwAgtAUAAAEAIAAAAAUrAADCCwAgLAAAxQsAILAFAADDCwAgsQUAAMQLACC0BQAAAQAgAysAAMILACCwBQAAwwsAILQFAAABACAAAAAAAAALKwAAmwsAMCwAAJ8LADCwBQAAnAsAMLEFAACdCwAwsgUAALcKADCzBQAAtwoAMLQFAAC3CgAwtQUAAJ4LACC2BQAAtwoAMLcFAACgCwAwuAUAALoKADALKwAAjwsAMCwAAJQLADCwBQAAkAsAMLEFAACRCwAwsgUAAJMLADCzBQAAkwsAMLQFAACTCwAwtQUAAJILACC2BQAAkwsAMLcFAACVCwAwuAUAAJYLADALKwAAgwsAMCwAAIgLADCwBQAAhAsAMLEFAACFCwAwsgUAAIcLADCzBQAAhwsAMLQFAACHCwAwtQUAAIYLACC2BQAAhwsAMLcFAACJCwAwuAUAAIoLADALKwAA9woAMCwAAPwKADCwBQAA-AoAMLEFAAD5CgAwsgUAAPsKADCzBQAA-woAMLQFAAD7CgAwtQUAAPoKACC2BQAA-woAMLcFAAD9CgAwuAUAAP4KADALKwAA7goAMCwAAPIKADCwBQAA7woAMLEFAADwCgAwsgUAAOUIADCzBQAA5QgAMLQFAADlCAAwtQUAAPEKACC2BQAA5QgAMLcFAADzCgAwuAUAAOgIADALKwAA5QoAMCwAAOkKADCwBQAA5goAMLEFAADnCgAwsgUAANkJADCzBQAA2QkAMLQFAADZCQAwtQUAAOgKACC2BQAA2QkAMLcFAADqCgAwuAUAANwJADALKwAA2QoAMCwAAN4KADCwBQAA2goAMLEFAADbCgAwsgUAAN0KADCzBQAA3QoAMLQFAADdCgAwtQUAANwKACC2BQAA3QoAMLcFAADfCgAwuAUAAOAKADAI-gMBAAAAAZAEAQAAAAGSBAEAAAABhQUBAAAAAYYFQAAAAAGeBYAAAAABnwUBAAAAAaAFQAAAAAECAAAAZwAgKwAA5AoAIAMAAABnACArAADkCgAgLAAA4woAIAEkAADBCwAwDQcAAI8HACD3AwAAjgcAMPgDAABlABD5AwAAjgcAMPoDAQAAAAGQBAEAuAYAIZIEAQC4BgAhrQQBALcGACGFBQEAzQYAIYYFQAC6BgAhngUAANwGACCfBQEAuAYAIaAFQAC5BgAhAgAAAGcAICQAAOMKACACAAAA4QoAICQAAOIKACAM9wMAAOAKADD4AwAA4QoAEPkDAADgCgAw-gMBALcGACGQBAEAuAYAIZIEAQC4BgAhrQQBALcGACGFBQEAzQYAIYYFQAC6BgAhngUAANwGACCfBQEAuAYAIaAFQAC5BgAhDPcDAADgCgAw-AMAAOEKABD5AwAA4AoAMPoDAQC3BgAhkAQBALgGACGSBAEAuAYAIa0EAQC3BgAhhQUBAM0GACGGBUAAugYAIZ4FAADcBgAgnwUBALgGACGgBUAAuQYAIQj6AwEAugcAIZAEAQC6BwAhkgQBALoHACGFBQEAxQcAIYYFQAC8BwAhngWAAAAAAZ8FAQC6BwAhoAVAALsHACEI-gMBALoHACGQBAEAugcAIZIEAQC6BwAhhQUBAMUHACGGBUAAvAcAIZ4FgAAAAAGfBQEAugcAIaAFQAC7BwAhCPoDAQAAAAGQBAEAAAABkgQBAAAAAYUFAQAAAAGGBUAAAAABngWAAAAAAZ8FAQAAAAGgBUAAAAABCAQAAKAIACAVAACjCAAgFgAAoggAIPoDAQAAAAGvBAEAAAABzARAAAAAAc8EAQAAAAHQBAEAAAABAgAAADUAICsAAO0KACADAAAANQAgKwAA7QoAICwAAOwKACABJAAAwAsAMAIAAAA1ACAkAADsCgAgAgAAAN0JACAkAADrCgAgBfoDAQC6BwAhrwQBALoHACHMBEAAuwcAIc8EAQC6BwAh0AQBAMUHACEIBAAAhwgAIBUAAIoIACAWAACJCAAg-gMBALoHACGvBAEAugcAIcwEQAC7BwAhzwQBALoHACHQBAEAxQcAIQgEAACgCAAgFQAAowgAIBYAAKIIACD6AwEAAAABrwQBAAAAAcwEQAAAAAHPBAEAAAAB0AQBAAAAARsEAADWCAAgBQAA1wgAIAgAANQIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAECAAAAFgAgKwAA9goAIAMAAAAWACArAAD2CgAgLAAA9QoAIAEkAAC_CwAwAgAAABYAICQAAPUKACACAAAA6QgAICQAAPQKACAX-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa8EAQDFBwAh1gQBALoHACHXBAEAugcAIdgEAQC6BwAh4gQBALoHACHjBAIAxgcAIesEAQDFBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsEAADFCAAgBQAAxggAIAgAAMMIACANAADHCAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa8EAQDFBwAh1gQBALoHACHXBAEAugcAIdgEAQC6BwAh4gQBALoHACHjBAIAxgcAIesEAQDFBwAh7AQBAMUHACHtBAEAugcAIe4EAQC6BwAh7wQCAMYHACHwBCAAzQcAIfEEIADNBwAh8gQBAMUHACHzBEAAuwcAIfQEQAC7BwAh9QRAALsHACH2BEAAuwcAIRsEAADWCAAgBQAA1wgAIAgAANQIACANAADYCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEJCAAA-wgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAHBBAEAAAAB9gRAAAAAAfsEAQAAAAGCBUAAAAABAgAAAGEAICsAAIILACADAAAAYQAgKwAAggsAICwAAIELACABJAAAvgsAMA4HAACRBwAgCAAAkgcAIPcDAACQBwAw-AMAABoAEPkDAACQBwAw-gMBAAAAAfsDAQC4BgAhkAQBALgGACGYBEAAuQYAIa0EAQDLBgAhwQQBALgGACH2BEAAuQYAIfsEAQC4BgAhggVAALoGACECAAAAYQAgJAAAgQsAIAIAAAD_CgAgJAAAgAsAIAz3AwAA_goAMPgDAAD_CgAQ-QMAAP4KADD6AwEAtwYAIfsDAQC4BgAhkAQBALgGACGYBEAAuQYAIa0EAQDLBgAhwQQBALgGACH2BEAAuQYAIfsEAQC4BgAhggVAALoGACEM9wMAAP4KADD4AwAA_woAEPkDAAD-CgAw-gMBALcGACH7AwEAuAYAIZAEAQC4BgAhmARAALkGACGtBAEAywYAIcEEAQC4BgAh9gRAALkGACH7BAEAuAYAIYIFQAC6BgAhCPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZgEQAC7BwAhwQQBALoHACH2BEAAuwcAIfsEAQC6BwAhggVAALwHACEJCAAA9AgAIPoDAQC6BwAh-wMBALoHACGQBAEAugcAIZgEQAC7BwAhwQQBALoHACH2BEAAuwcAIfsEAQC6BwAhggVAALwHACEJCAAA-wgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAHBBAEAAAAB9gRAAAAAAfsEAQAAAAGCBUAAAAABFQkAAO0IACAKAADvCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABmARAAAAAAa4EIAAAAAHBBAEAAAAB6gRAAAAAAfUEQAAAAAH3BAEAAAAB-AQBAAAAAfkEAQAAAAH6BIAAAAAB-wQBAAAAAfwEQAAAAAH9BAEAAAAB_gRAAAAAAf8EQAAAAAGABQEAAAABgQUCAAAAAQIAAABeACArAACOCwAgAwAAAF4AICsAAI4LACAsAACNCwAgASQAAL0LADAaBwAAkQcAIAkAAJQHACAKAAD_BgAg9wMAAJMHADD4AwAAGAAQ-QMAAJMHADD6AwEAAAAB-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACGuBCAA1gYAIcEEAQC4BgAh6gRAALoGACH1BEAAuQYAIfcEAQAAAAH4BAEAuAYAIfkEAQDNBgAh-gQAANwGACD7BAEAuAYAIfwEQAC5BgAh_QQBAMsGACH-BEAAugYAIf8EQAC6BgAhgAUBAM0GACGBBQIAzAYAIQIAAABeACAkAACNCwAgAgAAAIsLACAkAACMCwAgF_cDAACKCwAw-AMAAIsLABD5AwAAigsAMPoDAQC3BgAh-wMBALgGACGQBAEAuAYAIZgEQAC5BgAhrQQBAMsGACGuBCAA1gYAIcEEAQC4BgAh6gRAALoGACH1BEAAuQYAIfcEAQDLBgAh-AQBALgGACH5BAEAzQYAIfoEAADcBgAg-wQBALgGACH8BEAAuQYAIf0EAQDLBgAh_gRAALoGACH_BEAAugYAIYAFAQDNBgAhgQUCAMwGACEX9wMAAIoLADD4AwAAiwsAEPkDAACKCwAw-gMBALcGACH7AwEAuAYAIZAEAQC4BgAhmARAALkGACGtBAEAywYAIa4EIADWBgAhwQQBALgGACHqBEAAugYAIfUEQAC5BgAh9wQBAMsGACH4BAEAuAYAIfkEAQDNBgAh-gQAANwGACD7BAEAuAYAIfwEQAC5BgAh_QQBAMsGACH-BEAAugYAIf8EQAC6BgAhgAUBAM0GACGBBQIAzAYAIRP6AwEAugcAIfsDAQC6BwAhkAQBALoHACGYBEAAuwcAIa4EIADNBwAhwQQBALoHACHqBEAAvAcAIfUEQAC7BwAh9wQBAMUHACH4BAEAugcAIfkEAQDFBwAh-gSAAAAAAfsEAQC6BwAh_ARAALsHACH9BAEAxQcAIf4EQAC8BwAh_wRAALwHACGABQEAxQcAIYEFAgDGBwAhFQkAAN4IACAKAADgCAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGuBCAAzQcAIcEEAQC6BwAh6gRAALwHACH1BEAAuwcAIfcEAQDFBwAh-AQBALoHACH5BAEAxQcAIfoEgAAAAAH7BAEAugcAIfwEQAC7BwAh_QQBAMUHACH-BEAAvAcAIf8EQAC8BwAhgAUBAMUHACGBBQIAxgcAIRUJAADtCAAgCgAA7wgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGuBCAAAAABwQQBAAAAAeoEQAAAAAH1BEAAAAAB9wQBAAAAAfgEAQAAAAH5BAEAAAAB-gSAAAAAAfsEAQAAAAH8BEAAAAAB_QQBAAAAAf4EQAAAAAH_BEAAAAABgAUBAAAAAYEFAgAAAAEG-gMBAAAAAZMFQAAAAAGUBUAAAAABoQUBAAAAAaIFAQAAAAGjBQEAAAABAgAAAFsAICsAAJoLACADAAAAWwAgKwAAmgsAICwAAJkLACABJAAAvAsAMAsHAACPBwAg9wMAAJUHADD4AwAAWQAQ-QMAAJUHADD6AwEAAAABrQQBALcGACGTBUAAuQYAIZQFQAC6BgAhoQUBALgGACGiBQEAuAYAIaMFAQC4BgAhAgAAAFsAICQAAJkLACACAAAAlwsAICQAAJgLACAK9wMAAJYLADD4AwAAlwsAEPkDAACWCwAw-gMBALcGACGtBAEAtwYAIZMFQAC5BgAhlAVAALoGACGhBQEAuAYAIaIFAQC4BgAhowUBALgGACEK9wMAAJYLADD4AwAAlwsAEPkDAACWCwAw-gMBALcGACGtBAEAtwYAIZMFQAC5BgAhlAVAALoGACGhBQEAuAYAIaIFAQC4BgAhowUBALgGACEG-gMBALoHACGTBUAAuwcAIZQFQAC8BwAhoQUBALoHACGiBQEAugcAIaMFAQC6BwAhBvoDAQC6BwAhkwVAALsHACGUBUAAvAcAIaEFAQC6BwAhogUBALoHACGjBQEAugcAIQb6AwEAAAABkwVAAAAAAZQFQAAAAAGhBQEAAAABogUBAAAAAaMFAQAAAAEFGgAAowoAIPoDAQAAAAGQBQEAAAABkwVAAAAAAZQFQAAAAAECAAAABQAgKwAAowsAIAMAAAAFACArAACjCwAgLAAAogsAIAEkAAC7CwAwAgAAAAUAICQAAKILACACAAAAuwoAICQAAKELACAE-gMBALoHACGQBQEAugcAIZMFQAC7BwAhlAVAALwHACEFGgAAoQoAIPoDAQC6BwAhkAUBALoHACGTBUAAuwcAIZQFQAC8BwAhBRoAAKMKACD6AwEAAAABkAUBAAAAAZMFQAAAAAGUBUAAAAABBCsAAJsLADCwBQAAnAsAMLQFAAC3CgAwtQUAAJ4LACAEKwAAjwsAMLAFAACQCwAwtAUAAJMLADC1BQAAkgsAIAQrAACDCwAwsAUAAIQLADC0BQAAhwsAMLUFAACGCwAgBCsAAPcKADCwBQAA-AoAMLQFAAD7CgAwtQUAAPoKACAEKwAA7goAMLAFAADvCgAwtAUAAOUIADC1BQAA8QoAIAQrAADlCgAwsAUAAOYKADC0BQAA2QkAMLUFAADoCgAgBCsAANkKADCwBQAA2goAMLQFAADdCgAwtQUAANwKACAAAAAADAMAAMEKACAKAACYCgAgFwAAmgoAIBsAAKsLACAcAACsCwAgHQAArQsAIB4AAK4LACCSBAAAtgcAIKcFAAC2BwAgqAUAALYHACCpBQAAtgcAIKoFAAC2BwAgCwcAAK8LACAJAACxCwAgCgAAmAoAIK0EAAC2BwAg6gQAALYHACD3BAAAtgcAIPkEAAC2BwAg_QQAALYHACD-BAAAtgcAIP8EAAC2BwAggAUAALYHACAEBwAArwsAIAgAALALACCtBAAAtgcAIIIFAAC2BwAgBgQAAN4HACAHAACvCwAgFQAAmwoAIBYAALULACCtBAAAtgcAINAEAAC2BwAgBBEAALILACAVAACbCgAgyQQAALYHACDKBAAAtgcAIAQTAADVBwAgogQAALYHACCjBAAAtgcAIKUEAAC2BwAgAAsEAADeBwAgBQAAtwsAIAcAAK8LACAIAACwCwAgDQAAuAsAIJEEAAC2BwAgrQQAALYHACCvBAAAtgcAIOsEAAC2BwAg7AQAALYHACDyBAAAtgcAIAcEAADeBwAgBgAAuQsAIAoAAJgKACD9AwAAtgcAII0FAAC2BwAgjgUAALYHACCPBQAAtgcAIAAAAgMAAMEKACAPAACXCgAgBPoDAQAAAAGQBQEAAAABkwVAAAAAAZQFQAAAAAEG-gMBAAAAAZMFQAAAAAGUBUAAAAABoQUBAAAAAaIFAQAAAAGjBQEAAAABE_oDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGuBCAAAAABwQQBAAAAAeoEQAAAAAH1BEAAAAAB9wQBAAAAAfgEAQAAAAH5BAEAAAAB-gSAAAAAAfsEAQAAAAH8BEAAAAAB_QQBAAAAAf4EQAAAAAH_BEAAAAABgAUBAAAAAYEFAgAAAAEI-gMBAAAAAfsDAQAAAAGQBAEAAAABmARAAAAAAcEEAQAAAAH2BEAAAAAB-wQBAAAAAYIFQAAAAAEX-gMBAAAAAfsDAQAAAAGQBAEAAAABkQQBAAAAAZgEQAAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAHYBAEAAAAB4gQBAAAAAeMEAgAAAAHrBAEAAAAB7AQBAAAAAe0EAQAAAAHuBAEAAAAB7wQCAAAAAfAEIAAAAAHxBCAAAAAB8gQBAAAAAfMEQAAAAAH0BEAAAAAB9QRAAAAAAfYEQAAAAAEF-gMBAAAAAa8EAQAAAAHMBEAAAAABzwQBAAAAAdAEAQAAAAEI-gMBAAAAAZAEAQAAAAGSBAEAAAABhQUBAAAAAYYFQAAAAAGeBYAAAAABnwUBAAAAAaAFQAAAAAEPAwAApAsAIAoAAKgLACAXAACpCwAgHAAApgsAIB0AAKcLACAeAACqCwAg-gMBAAAAAZIEAQAAAAGkBQEAAAABpQUBAAAAAaYFAQAAAAGnBQEAAAABqAUBAAAAAakFQAAAAAGqBQEAAAABAgAAAAEAICsAAMILACADAAAAHAAgKwAAwgsAICwAAMYLACARAAAAHAAgAwAA0goAIAoAANYKACAXAADXCgAgHAAA1AoAIB0AANUKACAeAADYCgAgJAAAxgsAIPoDAQC6BwAhkgQBAMUHACGkBQEAugcAIaUFAQC6BwAhpgUBALoHACGnBQEAxQcAIagFAQDFBwAhqQVAALwHACGqBQEAxQcAIQ8DAADSCgAgCgAA1goAIBcAANcKACAcAADUCgAgHQAA1QoAIB4AANgKACD6AwEAugcAIZIEAQDFBwAhpAUBALoHACGlBQEAugcAIaYFAQC6BwAhpwUBAMUHACGoBQEAxQcAIakFQAC8BwAhqgUBAMUHACEPAwAApAsAIAoAAKgLACAXAACpCwAgGwAApQsAIBwAAKYLACAdAACnCwAg-gMBAAAAAZIEAQAAAAGkBQEAAAABpQUBAAAAAaYFAQAAAAGnBQEAAAABqAUBAAAAAakFQAAAAAGqBQEAAAABAgAAAAEAICsAAMcLACADAAAAHAAgKwAAxwsAICwAAMsLACARAAAAHAAgAwAA0goAIAoAANYKACAXAADXCgAgGwAA0woAIBwAANQKACAdAADVCgAgJAAAywsAIPoDAQC6BwAhkgQBAMUHACGkBQEAugcAIaUFAQC6BwAhpgUBALoHACGnBQEAxQcAIagFAQDFBwAhqQVAALwHACGqBQEAxQcAIQ8DAADSCgAgCgAA1goAIBcAANcKACAbAADTCgAgHAAA1AoAIB0AANUKACD6AwEAugcAIZIEAQDFBwAhpAUBALoHACGlBQEAugcAIaYFAQC6BwAhpwUBAMUHACGoBQEAxQcAIakFQAC8BwAhqgUBAMUHACEE-gMBAAAAAa0EAQAAAAGTBUAAAAABlAVAAAAAAQb6AwEAAAABrwQBAAAAAZEFAQAAAAGSBQEAAAABkwVAAAAAAZQFQAAAAAEPCgAAqAsAIBcAAKkLACAbAAClCwAgHAAApgsAIB0AAKcLACAeAACqCwAg-gMBAAAAAZIEAQAAAAGkBQEAAAABpQUBAAAAAaYFAQAAAAGnBQEAAAABqAUBAAAAAakFQAAAAAGqBQEAAAABAgAAAAEAICsAAM4LACAHDwAAwAoAIPoDAQAAAAGVBQEAAAABmgUBAAAAAZsFAQAAAAGcBQEAAAABnQUBAAAAAQIAAADLAQAgKwAA0AsAIAMAAAAcACArAADOCwAgLAAA1AsAIBEAAAAcACAKAADWCgAgFwAA1woAIBsAANMKACAcAADUCgAgHQAA1QoAIB4AANgKACAkAADUCwAg-gMBALoHACGSBAEAxQcAIaQFAQC6BwAhpQUBALoHACGmBQEAugcAIacFAQDFBwAhqAUBAMUHACGpBUAAvAcAIaoFAQDFBwAhDwoAANYKACAXAADXCgAgGwAA0woAIBwAANQKACAdAADVCgAgHgAA2AoAIPoDAQC6BwAhkgQBAMUHACGkBQEAugcAIaUFAQC6BwAhpgUBALoHACGnBQEAxQcAIagFAQDFBwAhqQVAALwHACGqBQEAxQcAIQMAAADOAQAgKwAA0AsAICwAANcLACAJAAAAzgEAIA8AAKkKACAkAADXCwAg-gMBALoHACGVBQEAugcAIZoFAQC6BwAhmwUBALoHACGcBQEAugcAIZ0FAQC6BwAhBw8AAKkKACD6AwEAugcAIZUFAQC6BwAhmgUBALoHACGbBQEAugcAIZwFAQC6BwAhnQUBALoHACEJ-gMBAAAAAf0DQAAAAAGQBAEAAAAB1gQBAAAAAdcEAQAAAAGMBUAAAAABjQUBAAAAAY4FQAAAAAGPBQEAAAABBvoDAQAAAAGQBQEAAAABkQUBAAAAAZIFAQAAAAGTBUAAAAABlAVAAAAAARf6AwEAAAAB-wMBAAAAAZAEAQAAAAGRBAEAAAABmARAAAAAAa0EAQAAAAHWBAEAAAAB1wQBAAAAAdgEAQAAAAHiBAEAAAAB4wQCAAAAAesEAQAAAAHsBAEAAAAB7QQBAAAAAe4EAQAAAAHvBAIAAAAB8AQgAAAAAfEEIAAAAAHyBAEAAAAB8wRAAAAAAfQEQAAAAAH1BEAAAAAB9gRAAAAAAQr6AwEAAAAB-wMBAAAAAZAEAQAAAAGYBEAAAAABoQRAAAAAAcQEAQAAAAHRBAEAAAAB0gRAAAAAAdMEQAAAAAHUBAIAAAABBfoDAQAAAAGtBAEAAAABzARAAAAAAc8EAQAAAAHQBAEAAAABGvoDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGyBAEAAAABswQBAAAAAbQEAQAAAAG1BAEAAAABtgQCAAAAAbcEQAAAAAG4BCAAAAABuQQBAAAAAboEQAAAAAG7BCAAAAABvAQBAAAAAb0EAQAAAAG-BIAAAAABvwRAAAAAAcAEQAAAAAHBBAEAAAABwgQBAAAAAcMEAQAAAAHEBAEAAAABxQQBAAAAAcYEAQAAAAHHBEAAAAABBPoDAQAAAAG3BEAAAAAB1gQBAAAAAYcFAQAAAAEHAwAAvwoAIPoDAQAAAAGVBQEAAAABmgUBAAAAAZsFAQAAAAGcBQEAAAABnQUBAAAAAQIAAADLAQAgKwAA3wsAIAwKAACQCgAgDgAAjgoAIBAAAJEKACAVAACTCgAgFwAAkgoAIBgAAJQKACAZAACVCgAg-gMBAAAAAe0EAQAAAAHuBAEAAAABlQUBAAAAAZYFAQAAAAECAAAA-gEAICsAAOELACADAAAAzgEAICsAAN8LACAsAADlCwAgCQAAAM4BACADAACoCgAgJAAA5QsAIPoDAQC6BwAhlQUBALoHACGaBQEAugcAIZsFAQC6BwAhnAUBALoHACGdBQEAugcAIQcDAACoCgAg-gMBALoHACGVBQEAugcAIZoFAQC6BwAhmwUBALoHACGcBQEAugcAIZ0FAQC6BwAhAwAAACMAICsAAOELACAsAADoCwAgDgAAACMAIAoAALUJACAOAACzCQAgEAAAtgkAIBUAALgJACAXAAC3CQAgGAAAuQkAIBkAALoJACAkAADoCwAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwKAAC1CQAgDgAAswkAIBAAALYJACAVAAC4CQAgFwAAtwkAIBgAALkJACAZAAC6CQAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwKAACQCgAgDwAAjwoAIBAAAJEKACAVAACTCgAgFwAAkgoAIBgAAJQKACAZAACVCgAg-gMBAAAAAe0EAQAAAAHuBAEAAAABlQUBAAAAAZYFAQAAAAECAAAA-gEAICsAAOkLACAG-gMBAAAAAbcEQAAAAAGIBQEAAAABiQUBAAAAAYoFAQAAAAGLBQEAAAABF_oDAQAAAAH7AwEAAAABkAQBAAAAAZEEAQAAAAGYBEAAAAABrQQBAAAAAa8EAQAAAAHWBAEAAAAB1wQBAAAAAdgEAQAAAAHiBAEAAAAB4wQCAAAAAesEAQAAAAHtBAEAAAAB7gQBAAAAAe8EAgAAAAHwBCAAAAAB8QQgAAAAAfIEAQAAAAHzBEAAAAAB9ARAAAAAAfUEQAAAAAH2BEAAAAABAwAAACMAICsAAOkLACAsAADvCwAgDgAAACMAIAoAALUJACAPAAC0CQAgEAAAtgkAIBUAALgJACAXAAC3CQAgGAAAuQkAIBkAALoJACAkAADvCwAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwKAAC1CQAgDwAAtAkAIBAAALYJACAVAAC4CQAgFwAAtwkAIBgAALkJACAZAAC6CQAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwEAACmCQAgCgAAqAkAIPoDAQAAAAH9A0AAAAABkAQBAAAAAa8EAQAAAAHWBAEAAAAB1wQBAAAAAYwFQAAAAAGNBQEAAAABjgVAAAAAAY8FAQAAAAECAAAADgAgKwAA8AsAIAMAAAAMACArAADwCwAgLAAA9AsAIA4AAAAMACAEAACOCQAgCgAAkAkAICQAAPQLACD6AwEAugcAIf0DQAC8BwAhkAQBALoHACGvBAEAugcAIdYEAQC6BwAh1wQBALoHACGMBUAAuwcAIY0FAQDFBwAhjgVAALwHACGPBQEAxQcAIQwEAACOCQAgCgAAkAkAIPoDAQC6BwAh_QNAALwHACGQBAEAugcAIa8EAQC6BwAh1gQBALoHACHXBAEAugcAIYwFQAC7BwAhjQUBAMUHACGOBUAAvAcAIY8FAQDFBwAhDAoAAJAKACAOAACOCgAgDwAAjwoAIBAAAJEKACAVAACTCgAgFwAAkgoAIBgAAJQKACD6AwEAAAAB7QQBAAAAAe4EAQAAAAGVBQEAAAABlgUBAAAAAQIAAAD6AQAgKwAA9QsAIAMAAAAjACArAAD1CwAgLAAA-QsAIA4AAAAjACAKAAC1CQAgDgAAswkAIA8AALQJACAQAAC2CQAgFQAAuAkAIBcAALcJACAYAAC5CQAgJAAA-QsAIPoDAQC6BwAh7QQBALoHACHuBAEAugcAIZUFAQDFBwAhlgUBALoHACEMCgAAtQkAIA4AALMJACAPAAC0CQAgEAAAtgkAIBUAALgJACAXAAC3CQAgGAAAuQkAIPoDAQC6BwAh7QQBALoHACHuBAEAugcAIZUFAQDFBwAhlgUBALoHACEPAwAApAsAIAoAAKgLACAXAACpCwAgGwAApQsAIBwAAKYLACAeAACqCwAg-gMBAAAAAZIEAQAAAAGkBQEAAAABpQUBAAAAAaYFAQAAAAGnBQEAAAABqAUBAAAAAakFQAAAAAGqBQEAAAABAgAAAAEAICsAAPoLACADAAAAHAAgKwAA-gsAICwAAP4LACARAAAAHAAgAwAA0goAIAoAANYKACAXAADXCgAgGwAA0woAIBwAANQKACAeAADYCgAgJAAA_gsAIPoDAQC6BwAhkgQBAMUHACGkBQEAugcAIaUFAQC6BwAhpgUBALoHACGnBQEAxQcAIagFAQDFBwAhqQVAALwHACGqBQEAxQcAIQ8DAADSCgAgCgAA1goAIBcAANcKACAbAADTCgAgHAAA1AoAIB4AANgKACD6AwEAugcAIZIEAQDFBwAhpAUBALoHACGlBQEAugcAIaYFAQC6BwAhpwUBAMUHACGoBQEAxQcAIakFQAC8BwAhqgUBAMUHACEPAwAApAsAIAoAAKgLACAXAACpCwAgGwAApQsAIB0AAKcLACAeAACqCwAg-gMBAAAAAZIEAQAAAAGkBQEAAAABpQUBAAAAAaYFAQAAAAGnBQEAAAABqAUBAAAAAakFQAAAAAGqBQEAAAABAgAAAAEAICsAAP8LACAKBwAA-ggAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZgEQAAAAAGtBAEAAAABwQQBAAAAAfYEQAAAAAH7BAEAAAABggVAAAAAAQIAAABhACArAACBDAAgF_oDAQAAAAH7AwEAAAABkAQBAAAAAZEEAQAAAAGYBEAAAAABrQQBAAAAAa8EAQAAAAHWBAEAAAAB1wQBAAAAAdgEAQAAAAHiBAEAAAAB4wQCAAAAAewEAQAAAAHtBAEAAAAB7gQBAAAAAe8EAgAAAAHwBCAAAAAB8QQgAAAAAfIEAQAAAAHzBEAAAAAB9ARAAAAAAfUEQAAAAAH2BEAAAAABAwAAABwAICsAAP8LACAsAACGDAAgEQAAABwAIAMAANIKACAKAADWCgAgFwAA1woAIBsAANMKACAdAADVCgAgHgAA2AoAICQAAIYMACD6AwEAugcAIZIEAQDFBwAhpAUBALoHACGlBQEAugcAIaYFAQC6BwAhpwUBAMUHACGoBQEAxQcAIakFQAC8BwAhqgUBAMUHACEPAwAA0goAIAoAANYKACAXAADXCgAgGwAA0woAIB0AANUKACAeAADYCgAg-gMBALoHACGSBAEAxQcAIaQFAQC6BwAhpQUBALoHACGmBQEAugcAIacFAQDFBwAhqAUBAMUHACGpBUAAvAcAIaoFAQDFBwAhAwAAABoAICsAAIEMACAsAACJDAAgDAAAABoAIAcAAPMIACAkAACJDAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhmARAALsHACGtBAEAxQcAIcEEAQC6BwAh9gRAALsHACH7BAEAugcAIYIFQAC8BwAhCgcAAPMIACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGYBEAAuwcAIa0EAQDFBwAhwQQBALoHACH2BEAAuwcAIfsEAQC6BwAhggVAALwHACEMBAAApgkAIAYAAKcJACD6AwEAAAAB_QNAAAAAAZAEAQAAAAGvBAEAAAAB1gQBAAAAAdcEAQAAAAGMBUAAAAABjQUBAAAAAY4FQAAAAAGPBQEAAAABAgAAAA4AICsAAIoMACAMDgAAjgoAIA8AAI8KACAQAACRCgAgFQAAkwoAIBcAAJIKACAYAACUCgAgGQAAlQoAIPoDAQAAAAHtBAEAAAAB7gQBAAAAAZUFAQAAAAGWBQEAAAABAgAAAPoBACArAACMDAAgDwMAAKQLACAXAACpCwAgGwAApQsAIBwAAKYLACAdAACnCwAgHgAAqgsAIPoDAQAAAAGSBAEAAAABpAUBAAAAAaUFAQAAAAGmBQEAAAABpwUBAAAAAagFAQAAAAGpBUAAAAABqgUBAAAAAQIAAAABACArAACODAAgFgcAAO4IACAJAADtCAAg-gMBAAAAAfsDAQAAAAGQBAEAAAABmARAAAAAAa0EAQAAAAGuBCAAAAABwQQBAAAAAeoEQAAAAAH1BEAAAAAB9wQBAAAAAfgEAQAAAAH5BAEAAAAB-gSAAAAAAfsEAQAAAAH8BEAAAAAB_QQBAAAAAf4EQAAAAAH_BEAAAAABgAUBAAAAAYEFAgAAAAECAAAAXgAgKwAAkAwAIA8ZAgAAAAH6AwEAAAABkAQBAAAAAdUEAQAAAAHWBAEAAAAB4QQCAAAAAeIEAQAAAAHjBAIAAAAB5AQBAAAAAeUEQAAAAAHmBEAAAAAB5wQBAAAAAegEAQAAAAHpBEAAAAAB6gRAAAAAAQMAAAAMACArAACKDAAgLAAAlQwAIA4AAAAMACAEAACOCQAgBgAAjwkAICQAAJUMACD6AwEAugcAIf0DQAC8BwAhkAQBALoHACGvBAEAugcAIdYEAQC6BwAh1wQBALoHACGMBUAAuwcAIY0FAQDFBwAhjgVAALwHACGPBQEAxQcAIQwEAACOCQAgBgAAjwkAIPoDAQC6BwAh_QNAALwHACGQBAEAugcAIa8EAQC6BwAh1gQBALoHACHXBAEAugcAIYwFQAC7BwAhjQUBAMUHACGOBUAAvAcAIY8FAQDFBwAhAwAAACMAICsAAIwMACAsAACYDAAgDgAAACMAIA4AALMJACAPAAC0CQAgEAAAtgkAIBUAALgJACAXAAC3CQAgGAAAuQkAIBkAALoJACAkAACYDAAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwOAACzCQAgDwAAtAkAIBAAALYJACAVAAC4CQAgFwAAtwkAIBgAALkJACAZAAC6CQAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQMAAAAcACArAACODAAgLAAAmwwAIBEAAAAcACADAADSCgAgFwAA1woAIBsAANMKACAcAADUCgAgHQAA1QoAIB4AANgKACAkAACbDAAg-gMBALoHACGSBAEAxQcAIaQFAQC6BwAhpQUBALoHACGmBQEAugcAIacFAQDFBwAhqAUBAMUHACGpBUAAvAcAIaoFAQDFBwAhDwMAANIKACAXAADXCgAgGwAA0woAIBwAANQKACAdAADVCgAgHgAA2AoAIPoDAQC6BwAhkgQBAMUHACGkBQEAugcAIaUFAQC6BwAhpgUBALoHACGnBQEAxQcAIagFAQDFBwAhqQVAALwHACGqBQEAxQcAIQMAAAAYACArAACQDAAgLAAAngwAIBgAAAAYACAHAADfCAAgCQAA3ggAICQAAJ4MACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGYBEAAuwcAIa0EAQDFBwAhrgQgAM0HACHBBAEAugcAIeoEQAC8BwAh9QRAALsHACH3BAEAxQcAIfgEAQC6BwAh-QQBAMUHACH6BIAAAAAB-wQBALoHACH8BEAAuwcAIf0EAQDFBwAh_gRAALwHACH_BEAAvAcAIYAFAQDFBwAhgQUCAMYHACEWBwAA3wgAIAkAAN4IACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGYBEAAuwcAIa0EAQDFBwAhrgQgAM0HACHBBAEAugcAIeoEQAC8BwAh9QRAALsHACH3BAEAxQcAIfgEAQC6BwAh-QQBAMUHACH6BIAAAAAB-wQBALoHACH8BEAAuwcAIf0EAQDFBwAh_gRAALwHACH_BEAAvAcAIYAFAQDFBwAhgQUCAMYHACEcBAAA1ggAIAUAANcIACAHAADVCAAgCAAA1AgAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZEEAQAAAAGYBEAAAAABrQQBAAAAAa8EAQAAAAHWBAEAAAAB1wQBAAAAAdgEAQAAAAHiBAEAAAAB4wQCAAAAAesEAQAAAAHsBAEAAAAB7QQBAAAAAe4EAQAAAAHvBAIAAAAB8AQgAAAAAfEEIAAAAAHyBAEAAAAB8wRAAAAAAfQEQAAAAAH1BEAAAAAB9gRAAAAAAQIAAAAWACArAACfDAAgAwAAABQAICsAAJ8MACAsAACjDAAgHgAAABQAIAQAAMUIACAFAADGCAAgBwAAxAgAIAgAAMMIACAkAACjDAAg-gMBALoHACH7AwEAugcAIZAEAQC6BwAhkQQBAMUHACGYBEAAuwcAIa0EAQDFBwAhrwQBAMUHACHWBAEAugcAIdcEAQC6BwAh2AQBALoHACHiBAEAugcAIeMEAgDGBwAh6wQBAMUHACHsBAEAxQcAIe0EAQC6BwAh7gQBALoHACHvBAIAxgcAIfAEIADNBwAh8QQgAM0HACHyBAEAxQcAIfMEQAC7BwAh9ARAALsHACH1BEAAuwcAIfYEQAC7BwAhHAQAAMUIACAFAADGCAAgBwAAxAgAIAgAAMMIACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGRBAEAxQcAIZgEQAC7BwAhrQQBAMUHACGvBAEAxQcAIdYEAQC6BwAh1wQBALoHACHYBAEAugcAIeIEAQC6BwAh4wQCAMYHACHrBAEAxQcAIewEAQDFBwAh7QQBALoHACHuBAEAugcAIe8EAgDGBwAh8AQgAM0HACHxBCAAzQcAIfIEAQDFBwAh8wRAALsHACH0BEAAuwcAIfUEQAC7BwAh9gRAALsHACEMCgAAkAoAIA4AAI4KACAPAACPCgAgFQAAkwoAIBcAAJIKACAYAACUCgAgGQAAlQoAIPoDAQAAAAHtBAEAAAAB7gQBAAAAAZUFAQAAAAGWBQEAAAABAgAAAPoBACArAACkDAAgAwAAACMAICsAAKQMACAsAACoDAAgDgAAACMAIAoAALUJACAOAACzCQAgDwAAtAkAIBUAALgJACAXAAC3CQAgGAAAuQkAIBkAALoJACAkAACoDAAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwKAAC1CQAgDgAAswkAIA8AALQJACAVAAC4CQAgFwAAtwkAIBgAALkJACAZAAC6CQAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQ8DAACkCwAgCgAAqAsAIBsAAKULACAcAACmCwAgHQAApwsAIB4AAKoLACD6AwEAAAABkgQBAAAAAaQFAQAAAAGlBQEAAAABpgUBAAAAAacFAQAAAAGoBQEAAAABqQVAAAAAAaoFAQAAAAECAAAAAQAgKwAAqQwAIAwKAACQCgAgDgAAjgoAIA8AAI8KACAQAACRCgAgFQAAkwoAIBgAAJQKACAZAACVCgAg-gMBAAAAAe0EAQAAAAHuBAEAAAABlQUBAAAAAZYFAQAAAAECAAAA-gEAICsAAKsMACAI-gMBAAAAAcgEgAAAAAHJBAEAAAABygQBAAAAAcsEgAAAAAHMBEAAAAABzQRAAAAAAc4EAQAAAAEa-gMBAAAAAfsDAQAAAAGQBAEAAAABmgQBAAAAAa8EAQAAAAGzBAEAAAABtAQBAAAAAbUEAQAAAAG2BAIAAAABtwRAAAAAAbgEIAAAAAG5BAEAAAABugRAAAAAAbsEIAAAAAG8BAEAAAABvQQBAAAAAb4EgAAAAAG_BEAAAAABwARAAAAAAcEEAQAAAAHCBAEAAAABwwQBAAAAAcQEAQAAAAHFBAEAAAABxgQBAAAAAccEQAAAAAEDAAAAHAAgKwAAqQwAICwAALEMACARAAAAHAAgAwAA0goAIAoAANYKACAbAADTCgAgHAAA1AoAIB0AANUKACAeAADYCgAgJAAAsQwAIPoDAQC6BwAhkgQBAMUHACGkBQEAugcAIaUFAQC6BwAhpgUBALoHACGnBQEAxQcAIagFAQDFBwAhqQVAALwHACGqBQEAxQcAIQ8DAADSCgAgCgAA1goAIBsAANMKACAcAADUCgAgHQAA1QoAIB4AANgKACD6AwEAugcAIZIEAQDFBwAhpAUBALoHACGlBQEAugcAIaYFAQC6BwAhpwUBAMUHACGoBQEAxQcAIakFQAC8BwAhqgUBAMUHACEDAAAAIwAgKwAAqwwAICwAALQMACAOAAAAIwAgCgAAtQkAIA4AALMJACAPAAC0CQAgEAAAtgkAIBUAALgJACAYAAC5CQAgGQAAugkAICQAALQMACD6AwEAugcAIe0EAQC6BwAh7gQBALoHACGVBQEAxQcAIZYFAQC6BwAhDAoAALUJACAOAACzCQAgDwAAtAkAIBAAALYJACAVAAC4CQAgGAAAuQkAIBkAALoJACD6AwEAugcAIe0EAQC6BwAh7gQBALoHACGVBQEAxQcAIZYFAQC6BwAhCQQAAKAIACAHAAChCAAgFQAAowgAIPoDAQAAAAGtBAEAAAABrwQBAAAAAcwEQAAAAAHPBAEAAAAB0AQBAAAAAQIAAAA1ACArAAC1DAAgGvoDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGvBAEAAAABsgQBAAAAAbQEAQAAAAG1BAEAAAABtgQCAAAAAbcEQAAAAAG4BCAAAAABuQQBAAAAAboEQAAAAAG7BCAAAAABvAQBAAAAAb0EAQAAAAG-BIAAAAABvwRAAAAAAcAEQAAAAAHBBAEAAAABwgQBAAAAAcMEAQAAAAHEBAEAAAABxQQBAAAAAcYEAQAAAAHHBEAAAAABAwAAADMAICsAALUMACAsAAC6DAAgCwAAADMAIAQAAIcIACAHAACICAAgFQAAiggAICQAALoMACD6AwEAugcAIa0EAQDFBwAhrwQBALoHACHMBEAAuwcAIc8EAQC6BwAh0AQBAMUHACEJBAAAhwgAIAcAAIgIACAVAACKCAAg-gMBALoHACGtBAEAxQcAIa8EAQC6BwAhzARAALsHACHPBAEAugcAIdAEAQDFBwAhChEAAIIIACD6AwEAAAABsgQBAAAAAcgEgAAAAAHJBAEAAAABygQBAAAAAcsEgAAAAAHMBEAAAAABzQRAAAAAAc4EAQAAAAECAAAAOgAgKwAAuwwAIAkEAACgCAAgBwAAoQgAIBYAAKIIACD6AwEAAAABrQQBAAAAAa8EAQAAAAHMBEAAAAABzwQBAAAAAdAEAQAAAAECAAAANQAgKwAAvQwAIAwKAACQCgAgDgAAjgoAIA8AAI8KACAQAACRCgAgFwAAkgoAIBgAAJQKACAZAACVCgAg-gMBAAAAAe0EAQAAAAHuBAEAAAABlQUBAAAAAZYFAQAAAAECAAAA-gEAICsAAL8MACADAAAAOAAgKwAAuwwAICwAAMMMACAMAAAAOAAgEQAA9AcAICQAAMMMACD6AwEAugcAIbIEAQC6BwAhyASAAAAAAckEAQDFBwAhygQBAMUHACHLBIAAAAABzARAALsHACHNBEAAuwcAIc4EAQC6BwAhChEAAPQHACD6AwEAugcAIbIEAQC6BwAhyASAAAAAAckEAQDFBwAhygQBAMUHACHLBIAAAAABzARAALsHACHNBEAAuwcAIc4EAQC6BwAhAwAAADMAICsAAL0MACAsAADGDAAgCwAAADMAIAQAAIcIACAHAACICAAgFgAAiQgAICQAAMYMACD6AwEAugcAIa0EAQDFBwAhrwQBALoHACHMBEAAuwcAIc8EAQC6BwAh0AQBAMUHACEJBAAAhwgAIAcAAIgIACAWAACJCAAg-gMBALoHACGtBAEAxQcAIa8EAQC6BwAhzARAALsHACHPBAEAugcAIdAEAQDFBwAhAwAAACMAICsAAL8MACAsAADJDAAgDgAAACMAIAoAALUJACAOAACzCQAgDwAAtAkAIBAAALYJACAXAAC3CQAgGAAAuQkAIBkAALoJACAkAADJDAAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwKAAC1CQAgDgAAswkAIA8AALQJACAQAAC2CQAgFwAAtwkAIBgAALkJACAZAAC6CQAg-gMBALoHACHtBAEAugcAIe4EAQC6BwAhlQUBAMUHACGWBQEAugcAIQwKAACQCgAgDgAAjgoAIA8AAI8KACAQAACRCgAgFQAAkwoAIBcAAJIKACAZAACVCgAg-gMBAAAAAe0EAQAAAAHuBAEAAAABlQUBAAAAAZYFAQAAAAECAAAA-gEAICsAAMoMACADAAAAIwAgKwAAygwAICwAAM4MACAOAAAAIwAgCgAAtQkAIA4AALMJACAPAAC0CQAgEAAAtgkAIBUAALgJACAXAAC3CQAgGQAAugkAICQAAM4MACD6AwEAugcAIe0EAQC6BwAh7gQBALoHACGVBQEAxQcAIZYFAQC6BwAhDAoAALUJACAOAACzCQAgDwAAtAkAIBAAALYJACAVAAC4CQAgFwAAtwkAIBkAALoJACD6AwEAugcAIe0EAQC6BwAh7gQBALoHACGVBQEAxQcAIZYFAQC6BwAhHgQAAO0HACARAADuBwAgEgAA7wcAIPoDAQAAAAH7AwEAAAABkAQBAAAAAZoEAQAAAAGvBAEAAAABsgQBAAAAAbMEAQAAAAG0BAEAAAABtQQBAAAAAbYEAgAAAAG3BEAAAAABuAQgAAAAAbkEAQAAAAG6BEAAAAABuwQgAAAAAbwEAQAAAAG9BAEAAAABvgSAAAAAAb8EQAAAAAHABEAAAAABwQQBAAAAAcIEAQAAAAHDBAEAAAABxAQBAAAAAcUEAQAAAAHGBAEAAAABxwRAAAAAAQIAAAA-ACArAADPDAAgAwAAADwAICsAAM8MACAsAADTDAAgIAAAADwAIAQAAOQHACARAADlBwAgEgAA5gcAICQAANMMACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGaBAEAxQcAIa8EAQC6BwAhsgQBAMUHACGzBAEAxQcAIbQEAQC6BwAhtQQBALoHACG2BAIAxgcAIbcEQAC7BwAhuAQgAM0HACG5BAEAxQcAIboEQAC8BwAhuwQgAM0HACG8BAEAxQcAIb0EAQDFBwAhvgSAAAAAAb8EQAC8BwAhwARAALwHACHBBAEAxQcAIcIEAQDFBwAhwwQBAMUHACHEBAEAxQcAIcUEAQDFBwAhxgQBAMUHACHHBEAAvAcAIR4EAADkBwAgEQAA5QcAIBIAAOYHACD6AwEAugcAIfsDAQC6BwAhkAQBALoHACGaBAEAxQcAIa8EAQC6BwAhsgQBAMUHACGzBAEAxQcAIbQEAQC6BwAhtQQBALoHACG2BAIAxgcAIbcEQAC7BwAhuAQgAM0HACG5BAEAxQcAIboEQAC8BwAhuwQgAM0HACG8BAEAxQcAIb0EAQDFBwAhvgSAAAAAAb8EQAC8BwAhwARAALwHACHBBAEAxQcAIcIEAQDFBwAhwwQBAMUHACHEBAEAxQcAIcUEAQDFBwAhxgQBAMUHACHHBEAAvAcAIQgDBgIKYwgLABwXZBAbXBocXwkdYgoeaBsCBwABGgADAwMHAgsAGQ8LBAIEAAUaAAMJCi4ICwAYDg8GDy0EEDIPFUgSFzYQGEoWGU4XBAQABQYTBwoXCAsADgEFAAYGBCQFBSUGByIBCBkJCwANDSkMBAcfAQkbCgogCAsACwIHHQEIHgkBCiEAAQwACAENKgACBisACiwAAQQABQUEAAUHNwELABUVRRIWOxEDCwAUEQAQFT8SBAQABRFAEBJBERRDEwETABIBFUQAAhVHABZGAAEEAAUBBE8FBwpSAA5QAA9RABBTABVVABdUABlWAAIDVwAPWAABBwABAQcAAQcDaQAKbQAXbgAbagAcawAdbAAebwAAAAADCwAhMQAiMgAjAAAAAwsAITEAIjIAIwAAAAMLACkxACoyACsAAAADCwApMQAqMgArAQcAAQEHAAEDCwAwMQAxMgAyAAAAAwsAMDEAMTIAMgEHAAEBBwABAwsANzEAODIAOQAAAAMLADcxADgyADkAAAMLAD4xAD8yAEAAAAADCwA-MQA_MgBAAgcAARoAAwIHAAEaAAMDCwBFMQBGMgBHAAAAAwsARTEARjIARwAAAwsATDEATTIATgAAAAMLAEwxAE0yAE4CBAAFGgADAgQABRoAAwMLAFMxAFQyAFUAAAADCwBTMQBUMgBVAQQABQEEAAUDCwBaMQBbMgBcAAAAAwsAWjEAWzIAXAEFAAYBBQAGAwsAYTEAYjIAYwAAAAMLAGExAGIyAGMBBN4CBQEE5AIFAwsAaDEAaTIAagAAAAMLAGgxAGkyAGoAAAAFCwBwMQBzMgB04wEAceQBAHIAAAAAAAULAHAxAHMyAHTjAQBx5AEAcgEHjwMBAQeVAwEDCwB5MQB6MgB7AAAAAwsAeTEAejIAewIHqAMBCacDCgIHrwMBCa4DCgULAIABMQCDATIAhAHjAQCBAeQBAIIBAAAAAAAFCwCAATEAgwEyAIQB4wEAgQHkAQCCAQQEwwMFBcQDBgfCAwEIwQMJBATMAwUFzQMGB8sDAQjKAwkFCwCJATEAjAEyAI0B4wEAigHkAQCLAQAAAAAABQsAiQExAIwBMgCNAeMBAIoB5AEAiwEBDAAIAQwACAULAJIBMQCVATIAlgHjAQCTAeQBAJQBAAAAAAAFCwCSATEAlQEyAJYB4wEAkwHkAQCUAQAAAAULAJwBMQCfATIAoAHjAQCdAeQBAJ4BAAAAAAAFCwCcATEAnwEyAKAB4wEAnQHkAQCeAQAAAAULAKYBMQCpATIAqgHjAQCnAeQBAKgBAAAAAAAFCwCmATEAqQEyAKoB4wEApwHkAQCoAQEEAAUBBAAFBQsArwExALIBMgCzAeMBALAB5AEAsQEAAAAAAAULAK8BMQCyATIAswHjAQCwAeQBALEBAgQABQe9BAECBAAFB8MEAQMLALgBMQC5ATIAugEAAAADCwC4ATEAuQEyALoBAREAEAERABADCwC_ATEAwAEyAMEBAAAAAwsAvwExAMABMgDBAQMEAAUR6wQQEuwEEQMEAAUR8gQQEvMEEQULAMYBMQDJATIAygHjAQDHAeQBAMgBAAAAAAAFCwDGATEAyQEyAMoB4wEAxwHkAQDIAQEEAAUBBAAFAwsAzwExANABMgDRAQAAAAMLAM8BMQDQATIA0QEAAAADCwDXATEA2AEyANkBAAAAAwsA1wExANgBMgDZAQETABIBEwASBQsA3gExAOEBMgDiAeMBAN8B5AEA4AEAAAAAAAULAN4BMQDhATIA4gHjAQDfAeQBAOABAAAABQsA6AExAOsBMgDsAeMBAOkB5AEA6gEAAAAAAAULAOgBMQDrATIA7AHjAQDpAeQBAOoBAAAABQsA8gExAPUBMgD2AeMBAPMB5AEA9AEAAAAAAAULAPIBMQD1ATIA9gHjAQDzAeQBAPQBAAAAAwsA_AExAP0BMgD-AQAAAAMLAPwBMQD9ATIA_gEAAAADCwCEAjEAhQIyAIYCAAAAAwsAhAIxAIUCMgCGAh8CASBwASFyASJzASN0ASV2ASZ4HSd5Hih7ASl9HSp-Hy1_AS6AAQEvgQEdM4QBIDSFASQ1hwElNogBJTeLASU4jAElOY0BJTqPASU7kQEdPJIBJj2UASU-lgEdP5cBJ0CYASVBmQElQpoBHUOdAShEngEsRZ8BGkagARpHoQEaSKIBGkmjARpKpQEaS6cBHUyoAS1NqgEaTqwBHU-tAS5QrgEaUa8BGlKwAR1TswEvVLQBM1W1ARtWtgEbV7cBG1i4ARtZuQEbWrsBG1u9AR1cvgE0XcABG17CAR1fwwE1YMQBG2HFARtixgEdY8kBNmTKATplzAEDZs0BA2fQAQNo0QEDadIBA2rUAQNr1gEdbNcBO23ZAQNu2wEdb9wBPHDdAQNx3gEDct8BHXPiAT104wFBdeQBAnblAQJ35gECeOcBAnnoAQJ66gECe-wBHXztAUJ97wECfvEBHX_yAUOAAfMBAoEB9AECggH1AR2DAfgBRIQB-QFIhQH7AQWGAfwBBYcB_gEFiAH_AQWJAYACBYoBggIFiwGEAh2MAYUCSY0BhwIFjgGJAh2PAYoCSpABiwIFkQGMAgWSAY0CHZMBkAJLlAGRAk-VAZICBJYBkwIElwGUAgSYAZUCBJkBlgIEmgGYAgSbAZoCHZwBmwJQnQGdAgSeAZ8CHZ8BoAJRoAGhAgShAaICBKIBowIdowGmAlKkAacCVqUBqAIGpgGpAganAaoCBqgBqwIGqQGsAgaqAa4CBqsBsAIdrAGxAletAbMCBq4BtQIdrwG2AliwAbcCBrEBuAIGsgG5Ah2zAbwCWbQBvQJdtQG-Age2Ab8CB7cBwAIHuAHBAge5AcICB7oBxAIHuwHGAh28AccCXr0ByQIHvgHLAh2_AcwCX8ABzQIHwQHOAgfCAc8CHcMB0gJgxAHTAmTFAdQCF8YB1QIXxwHWAhfIAdcCF8kB2AIXygHaAhfLAdwCHcwB3QJlzQHgAhfOAeICHc8B4wJm0AHlAhfRAeYCF9IB5wId0wHqAmfUAesCa9UB7QJs1gHuAmzXAfECbNgB8gJs2QHzAmzaAfUCbNsB9wId3AH4Am3dAfoCbN4B_AId3wH9Am7gAf4CbOEB_wJs4gGAAx3lAYMDb-YBhAN15wGFAwroAYYDCukBhwMK6gGIAwrrAYkDCuwBiwMK7QGNAx3uAY4Ddu8BkQMK8AGTAx3xAZQDd_IBlgMK8wGXAwr0AZgDHfUBmwN49gGcA3z3AZ0DCfgBngMJ-QGfAwn6AaADCfsBoQMJ_AGjAwn9AaUDHf4BpgN9_wGqAwmAAqwDHYECrQN-ggKwAwmDArEDCYQCsgMdhQK1A3-GArYDhQGHArcDCIgCuAMIiQK5AwiKAroDCIsCuwMIjAK9AwiNAr8DHY4CwAOGAY8CxgMIkALIAx2RAskDhwGSAs4DCJMCzwMIlALQAx2VAtMDiAGWAtQDjgGXAtUDDJgC1gMMmQLXAwyaAtgDDJsC2QMMnALbAwydAt0DHZ4C3gOPAZ8C4AMMoALiAx2hAuMDkAGiAuQDDKMC5QMMpALmAx2lAukDkQGmAuoDlwGnAuwDmAGoAu0DmAGpAvADmAGqAvEDmAGrAvIDmAGsAvQDmAGtAvYDHa4C9wOZAa8C-QOYAbAC-wMdsQL8A5oBsgL9A5gBswL-A5gBtAL_Ax21AoIEmwG2AoMEoQG3AoUEogG4AoYEogG5AokEogG6AooEogG7AosEogG8Ao0EogG9Ao8EHb4CkASjAb8CkgSiAcAClAQdwQKVBKQBwgKWBKIBwwKXBKIBxAKYBB3FApsEpQHGApwEqwHHAp0ED8gCngQPyQKfBA_KAqAED8sCoQQPzAKjBA_NAqUEHc4CpgSsAc8CqAQP0AKqBB3RAqsErQHSAqwED9MCrQQP1AKuBB3VArEErgHWArIEtAHXArMEENgCtAQQ2QK1BBDaArYEENsCtwQQ3AK5BBDdArsEHd4CvAS1Ad8CvwQQ4ALBBB3hAsIEtgHiAsQEEOMCxQQQ5ALGBB3lAskEtwHmAsoEuwHnAssEEegCzAQR6QLNBBHqAs4EEesCzwQR7ALRBBHtAtMEHe4C1AS8Ae8C1gQR8ALYBB3xAtkEvQHyAtoEEfMC2wQR9ALcBB31At8EvgH2AuAEwgH3AuEEEvgC4gQS-QLjBBL6AuQEEvsC5QQS_ALnBBL9AukEHf4C6gTDAf8C7gQSgAPwBB2BA_EExAGCA_QEEoMD9QQShAP2BB2FA_kExQGGA_oEywGHA_wEFogD_QQWiQP_BBaKA4AFFosDgQUWjAODBRaNA4UFHY4DhgXMAY8DiAUWkAOKBR2RA4sFzQGSA4wFFpMDjQUWlAOOBR2VA5EFzgGWA5IF0gGXA5QF0wGYA5UF0wGZA5gF0wGaA5kF0wGbA5oF0wGcA5wF0wGdA54FHZ4DnwXUAZ8DoQXTAaADowUdoQOkBdUBogOlBdMBowOmBdMBpAOnBR2lA6oF1gGmA6sF2gGnA60FE6gDrgUTqQOwBROqA7EFE6sDsgUTrAO0BROtA7YFHa4DtwXbAa8DuQUTsAO7BR2xA7wF3AGyA70FE7MDvgUTtAO_BR21A8IF3QG2A8MF4wG3A8UF5AG4A8YF5AG5A8kF5AG6A8oF5AG7A8sF5AG8A80F5AG9A88FHb4D0AXlAb8D0gXkAcAD1AUdwQPVBeYBwgPWBeQBwwPXBeQBxAPYBR3FA9sF5wHGA9wF7QHHA94F7gHIA98F7gHJA-IF7gHKA-MF7gHLA-QF7gHMA-YF7gHNA-gFHc4D6QXvAc8D6wXuAdAD7QUd0QPuBfAB0gPvBe4B0wPwBe4B1APxBR3VA_QF8QHWA_UF9wHXA_cF-AHYA_gF-AHZA_sF-AHaA_wF-AHbA_0F-AHcA_8F-AHdA4EGHd4Dggb5Ad8DhAb4AeADhgYd4QOHBvoB4gOIBvgB4wOJBvgB5AOKBh3lA40G-wHmA44G_wHnA5AGgALoA5EGgALpA5QGgALqA5UGgALrA5YGgALsA5gGgALtA5oGHe4DmwaBAu8DnQaAAvADnwYd8QOgBoIC8gOhBoAC8wOiBoAC9AOjBh31A6YGgwL2A6cGhwI',
}
async function decodeBase64AsWasm(wasmBase64) {
  const { Buffer: Buffer2 } = await import('node:buffer')
  const wasmArray = Buffer2.from(wasmBase64, 'base64')
  return new WebAssembly.Module(wasmArray)
}
config.compilerWasm = {
  getRuntime: async () => await import('@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs'),
  getQueryCompilerWasmModule: async () => {
    const { wasm } = await import('@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs')
    return await decodeBase64AsWasm(wasm)
  },
  importName: './query_compiler_fast_bg.js',
}
function getPrismaClientClass() {
  return runtime.getPrismaClient(config)
}

// src/database/generated/internal/prismaNamespace.ts
var prismaNamespace_exports = {}
__export(prismaNamespace_exports, {
  AlertScalarFieldEnum: () => AlertScalarFieldEnum,
  AnyNull: () => AnyNull2,
  AttemptScalarFieldEnum: () => AttemptScalarFieldEnum,
  BroadcastScalarFieldEnum: () => BroadcastScalarFieldEnum,
  CareScalarFieldEnum: () => CareScalarFieldEnum,
  CaregiverScalarFieldEnum: () => CaregiverScalarFieldEnum,
  ClassChoiceScalarFieldEnum: () => ClassChoiceScalarFieldEnum,
  ClassroomScalarFieldEnum: () => ClassroomScalarFieldEnum,
  ClassroomStaffScalarFieldEnum: () => ClassroomStaffScalarFieldEnum,
  ConsentChangeScalarFieldEnum: () => ConsentChangeScalarFieldEnum,
  ConsentScalarFieldEnum: () => ConsentScalarFieldEnum,
  ConversationEntryScalarFieldEnum: () => ConversationEntryScalarFieldEnum,
  ConversationScalarFieldEnum: () => ConversationScalarFieldEnum,
  ConversationThreadScalarFieldEnum: () => ConversationThreadScalarFieldEnum,
  DbNull: () => DbNull2,
  Decimal: () => Decimal2,
  DraftScalarFieldEnum: () => DraftScalarFieldEnum,
  EnrollmentScalarFieldEnum: () => EnrollmentScalarFieldEnum,
  HelpCaseScalarFieldEnum: () => HelpCaseScalarFieldEnum,
  InboundTextScalarFieldEnum: () => InboundTextScalarFieldEnum,
  JsonNull: () => JsonNull2,
  JsonNullValueFilter: () => JsonNullValueFilter,
  JsonNullValueInput: () => JsonNullValueInput,
  LinkRequestScalarFieldEnum: () => LinkRequestScalarFieldEnum,
  ModelName: () => ModelName,
  NullTypes: () => NullTypes2,
  NullsOrder: () => NullsOrder,
  NumberLookScalarFieldEnum: () => NumberLookScalarFieldEnum,
  PhotoScalarFieldEnum: () => PhotoScalarFieldEnum,
  PostPaceScalarFieldEnum: () => PostPaceScalarFieldEnum,
  PostScalarFieldEnum: () => PostScalarFieldEnum,
  PrismaClientInitializationError: () => PrismaClientInitializationError2,
  PrismaClientKnownRequestError: () => PrismaClientKnownRequestError2,
  PrismaClientRustPanicError: () => PrismaClientRustPanicError2,
  PrismaClientUnknownRequestError: () => PrismaClientUnknownRequestError2,
  PrismaClientValidationError: () => PrismaClientValidationError2,
  QueryMode: () => QueryMode,
  QuestionScalarFieldEnum: () => QuestionScalarFieldEnum,
  RosterFileScalarFieldEnum: () => RosterFileScalarFieldEnum,
  SenderScalarFieldEnum: () => SenderScalarFieldEnum,
  SortOrder: () => SortOrder,
  Sql: () => Sql2,
  StaffMemberScalarFieldEnum: () => StaffMemberScalarFieldEnum,
  StudentScalarFieldEnum: () => StudentScalarFieldEnum,
  TextScalarFieldEnum: () => TextScalarFieldEnum,
  TransactionIsolationLevel: () => TransactionIsolationLevel,
  WaitingCardScalarFieldEnum: () => WaitingCardScalarFieldEnum,
  defineExtension: () => defineExtension,
  empty: () => empty2,
  getExtensionContext: () => getExtensionContext,
  join: () => join2,
  prismaVersion: () => prismaVersion,
  raw: () => raw2,
  sql: () => sql,
})
import * as runtime2 from '@prisma/client/runtime/client'
var PrismaClientKnownRequestError2 = runtime2.PrismaClientKnownRequestError
var PrismaClientUnknownRequestError2 = runtime2.PrismaClientUnknownRequestError
var PrismaClientRustPanicError2 = runtime2.PrismaClientRustPanicError
var PrismaClientInitializationError2 = runtime2.PrismaClientInitializationError
var PrismaClientValidationError2 = runtime2.PrismaClientValidationError
var sql = runtime2.sqltag
var empty2 = runtime2.empty
var join2 = runtime2.join
var raw2 = runtime2.raw
var Sql2 = runtime2.Sql
var Decimal2 = runtime2.Decimal
var getExtensionContext = runtime2.Extensions.getExtensionContext
var prismaVersion = {
  client: '7.10.0',
  engine: '0edf323efd1d98336f3f0a68684b56f689b900d3',
}
var NullTypes2 = {
  DbNull: runtime2.NullTypes.DbNull,
  JsonNull: runtime2.NullTypes.JsonNull,
  AnyNull: runtime2.NullTypes.AnyNull,
}
var DbNull2 = runtime2.DbNull
var JsonNull2 = runtime2.JsonNull
var AnyNull2 = runtime2.AnyNull
var ModelName = {
  Classroom: 'Classroom',
  StaffMember: 'StaffMember',
  ClassroomStaff: 'ClassroomStaff',
  LinkRequest: 'LinkRequest',
  Student: 'Student',
  Enrollment: 'Enrollment',
  Caregiver: 'Caregiver',
  Care: 'Care',
  Consent: 'Consent',
  ConsentChange: 'ConsentChange',
  NumberLook: 'NumberLook',
  RosterFile: 'RosterFile',
  Draft: 'Draft',
  Broadcast: 'Broadcast',
  Text: 'Text',
  Attempt: 'Attempt',
  Sender: 'Sender',
  InboundText: 'InboundText',
  Question: 'Question',
  Conversation: 'Conversation',
  ConversationThread: 'ConversationThread',
  ConversationEntry: 'ConversationEntry',
  ClassChoice: 'ClassChoice',
  WaitingCard: 'WaitingCard',
  HelpCase: 'HelpCase',
  Photo: 'Photo',
  Post: 'Post',
  PostPace: 'PostPace',
  Alert: 'Alert',
}
var TransactionIsolationLevel = runtime2.makeStrictEnum({
  ReadUncommitted: 'ReadUncommitted',
  ReadCommitted: 'ReadCommitted',
  RepeatableRead: 'RepeatableRead',
  Serializable: 'Serializable',
})
var ClassroomScalarFieldEnum = {
  id: 'id',
  name: 'name',
  nameKey: 'nameKey',
  channelId: 'channelId',
  channelState: 'channelState',
  channelLostWhy: 'channelLostWhy',
  linkedBy: 'linkedBy',
  linkedAt: 'linkedAt',
  teacherEmailsSealed: 'teacherEmailsSealed',
}
var StaffMemberScalarFieldEnum = {
  slackUserId: 'slackUserId',
  nameSealed: 'nameSealed',
  updatedAt: 'updatedAt',
}
var ClassroomStaffScalarFieldEnum = {
  id: 'id',
  classroomId: 'classroomId',
  slackUserId: 'slackUserId',
  role: 'role',
  since: 'since',
  until: 'until',
  addedBy: 'addedBy',
}
var LinkRequestScalarFieldEnum = {
  id: 'id',
  classroomId: 'classroomId',
  channelId: 'channelId',
  teachers: 'teachers',
  requestedBy: 'requestedBy',
  requestedAt: 'requestedAt',
  state: 'state',
  decidedBy: 'decidedBy',
  decidedAt: 'decidedAt',
}
var StudentScalarFieldEnum = {
  id: 'id',
  rosterIdHash: 'rosterIdHash',
  rosterIdSealed: 'rosterIdSealed',
  firstNameSealed: 'firstNameSealed',
  lastNameSealed: 'lastNameSealed',
  grade: 'grade',
}
var EnrollmentScalarFieldEnum = {
  id: 'id',
  studentId: 'studentId',
  classroomId: 'classroomId',
  since: 'since',
  until: 'until',
}
var CaregiverScalarFieldEnum = {
  id: 'id',
  rosterIdHash: 'rosterIdHash',
  nameSealed: 'nameSealed',
  language: 'language',
  languageSource: 'languageSource',
}
var CareScalarFieldEnum = {
  id: 'id',
  caregiverId: 'caregiverId',
  studentId: 'studentId',
  relationship: 'relationship',
  contactRule: 'contactRule',
  since: 'since',
  until: 'until',
}
var ConsentScalarFieldEnum = {
  id: 'id',
  caregiverId: 'caregiverId',
  phoneHash: 'phoneHash',
  phoneSealed: 'phoneSealed',
  state: 'state',
  changedAt: 'changedAt',
  numberFault: 'numberFault',
  heldAt: 'heldAt',
  heldFor: 'heldFor',
  endedAt: 'endedAt',
}
var ConsentChangeScalarFieldEnum = {
  id: 'id',
  consentId: 'consentId',
  from: 'from',
  to: 'to',
  source: 'source',
  evidence: 'evidence',
  at: 'at',
}
var NumberLookScalarFieldEnum = {
  id: 'id',
  caregiverId: 'caregiverId',
  phoneHash: 'phoneHash',
  by: 'by',
  at: 'at',
}
var RosterFileScalarFieldEnum = {
  id: 'id',
  slackFileId: 'slackFileId',
  uploadedBy: 'uploadedBy',
  state: 'state',
  contentSealed: 'contentSealed',
  receivedAt: 'receivedAt',
  decidedBy: 'decidedBy',
  decidedAt: 'decidedAt',
  tries: 'tries',
  leaseUntil: 'leaseUntil',
}
var DraftScalarFieldEnum = {
  id: 'id',
  classroomId: 'classroomId',
  author: 'author',
  kind: 'kind',
  contentSealed: 'contentSealed',
  state: 'state',
  chosenSendAt: 'chosenSendAt',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
}
var BroadcastScalarFieldEnum = {
  id: 'id',
  draftId: 'draftId',
  classroomId: 'classroomId',
  kind: 'kind',
  purpose: 'purpose',
  author: 'author',
  approvedBy: 'approvedBy',
  audience: 'audience',
  contentSealed: 'contentSealed',
  createdAt: 'createdAt',
  sendAt: 'sendAt',
  usefulUntil: 'usefulUntil',
  state: 'state',
  expandedThrough: 'expandedThrough',
  expandedAt: 'expandedAt',
  nextTurnAt: 'nextTurnAt',
  stoppedBy: 'stoppedBy',
  finishedAt: 'finishedAt',
  caregiversExpected: 'caregiversExpected',
  dirty: 'dirty',
}
var TextScalarFieldEnum = {
  id: 'id',
  broadcastId: 'broadcastId',
  classroomId: 'classroomId',
  caregiverId: 'caregiverId',
  consentId: 'consentId',
  kind: 'kind',
  phoneHash: 'phoneHash',
  phoneSealed: 'phoneSealed',
  bodySealed: 'bodySealed',
  bodyHash: 'bodyHash',
  language: 'language',
  languageSource: 'languageSource',
  segments: 'segments',
  priority: 'priority',
  anyHour: 'anyHour',
  despiteStop: 'despiteStop',
  state: 'state',
  reason: 'reason',
  afterTextId: 'afterTextId',
  dueAt: 'dueAt',
  turnAt: 'turnAt',
  usefulUntil: 'usefulUntil',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
}
var AttemptScalarFieldEnum = {
  id: 'id',
  textId: 'textId',
  number: 'number',
  phoneHash: 'phoneHash',
  bodyHash: 'bodyHash',
  segments: 'segments',
  state: 'state',
  claimedBy: 'claimedBy',
  leaseUntil: 'leaseUntil',
  intendedAt: 'intendedAt',
  sid: 'sid',
  status: 'status',
  code: 'code',
  lookAt: 'lookAt',
  looks: 'looks',
  finishedAt: 'finishedAt',
}
var SenderScalarFieldEnum = {
  id: 'id',
  tokens: 'tokens',
  recent: 'recent',
  refilledAt: 'refilledAt',
}
var InboundTextScalarFieldEnum = {
  id: 'id',
  sid: 'sid',
  phoneHash: 'phoneHash',
  phoneSealed: 'phoneSealed',
  bodySealed: 'bodySealed',
  mediaSealed: 'mediaSealed',
  optOutType: 'optOutType',
  receivedAt: 'receivedAt',
  handledAt: 'handledAt',
  handledAs: 'handledAs',
  sequence: 'sequence',
  tries: 'tries',
  notBefore: 'notBefore',
}
var QuestionScalarFieldEnum = {
  id: 'id',
  caregiverId: 'caregiverId',
  kind: 'kind',
  payloadSealed: 'payloadSealed',
  textId: 'textId',
  state: 'state',
  createdAt: 'createdAt',
  openedAt: 'openedAt',
  expiresAt: 'expiresAt',
  closedAt: 'closedAt',
  answer: 'answer',
}
var ConversationScalarFieldEnum = {
  id: 'id',
  caregiverId: 'caregiverId',
  classroomId: 'classroomId',
  startedBy: 'startedBy',
  startedByStaff: 'startedByStaff',
  startedAt: 'startedAt',
}
var ConversationThreadScalarFieldEnum = {
  id: 'id',
  conversationId: 'conversationId',
  destinations: 'destinations',
  previousId: 'previousId',
  cameFromId: 'cameFromId',
  mentioned: 'mentioned',
  startedAt: 'startedAt',
  lastAt: 'lastAt',
  shownReach: 'shownReach',
}
var ConversationEntryScalarFieldEnum = {
  id: 'id',
  caregiverId: 'caregiverId',
  conversationId: 'conversationId',
  threadId: 'threadId',
  direction: 'direction',
  kind: 'kind',
  inboundId: 'inboundId',
  wordsSealed: 'wordsSealed',
  photos: 'photos',
  at: 'at',
  state: 'state',
  confirmed: 'confirmed',
  settledBy: 'settledBy',
  settledAt: 'settledAt',
  withheld: 'withheld',
  movedFromId: 'movedFromId',
  movedToId: 'movedToId',
  mentions: 'mentions',
  remindedAt: 'remindedAt',
  escalatedAt: 'escalatedAt',
  author: 'author',
  answersId: 'answersId',
  requestKey: 'requestKey',
  textId: 'textId',
  shownState: 'shownState',
  shownReason: 'shownReason',
  watchUntil: 'watchUntil',
}
var ClassChoiceScalarFieldEnum = {
  caregiverId: 'caregiverId',
  classroomId: 'classroomId',
  askedAt: 'askedAt',
  chosenAt: 'chosenAt',
}
var WaitingCardScalarFieldEnum = {
  classroomId: 'classroomId',
  dirty: 'dirty',
}
var HelpCaseScalarFieldEnum = {
  id: 'id',
  entryId: 'entryId',
  reason: 'reason',
  openedBy: 'openedBy',
  openedAt: 'openedAt',
  takenBy: 'takenBy',
  takenAt: 'takenAt',
  rings: 'rings',
  nextRingAt: 'nextRingAt',
  told: 'told',
}
var PhotoScalarFieldEnum = {
  id: 'id',
  inboundId: 'inboundId',
  position: 'position',
  state: 'state',
  reason: 'reason',
  fileId: 'fileId',
  tries: 'tries',
  notBefore: 'notBefore',
  removed: 'removed',
  createdAt: 'createdAt',
}
var PostScalarFieldEnum = {
  id: 'id',
  key: 'key',
  destination: 'destination',
  parentId: 'parentId',
  kind: 'kind',
  modelSealed: 'modelSealed',
  version: 'version',
  shownVersion: 'shownVersion',
  state: 'state',
  reason: 'reason',
  channelId: 'channelId',
  ts: 'ts',
  sequence: 'sequence',
  tries: 'tries',
  notBefore: 'notBefore',
  unsureSince: 'unsureSince',
  createdAt: 'createdAt',
}
var PostPaceScalarFieldEnum = {
  id: 'id',
  freeAt: 'freeAt',
}
var AlertScalarFieldEnum = {
  id: 'id',
  kind: 'kind',
  beganAt: 'beganAt',
  endedAt: 'endedAt',
}
var SortOrder = {
  asc: 'asc',
  desc: 'desc',
}
var JsonNullValueInput = {
  JsonNull: JsonNull2,
}
var QueryMode = {
  default: 'default',
  insensitive: 'insensitive',
}
var NullsOrder = {
  first: 'first',
  last: 'last',
}
var JsonNullValueFilter = {
  DbNull: DbNull2,
  JsonNull: JsonNull2,
  AnyNull: AnyNull2,
}
var defineExtension = runtime2.Extensions.defineExtension

// src/database/generated/client.ts
globalThis['__dirname'] = path.dirname(fileURLToPath(import.meta.url))
var PrismaClient = getPrismaClientClass()

// src/database/in-transaction.ts
var timesTried = 3
function isConflict(error) {
  if (!(error instanceof prismaNamespace_exports.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || /\b(40001|40P01)\b/.test(JSON.stringify(error.meta ?? {}))
}
function makeInTransaction(client) {
  return async function inTransaction(work, { timeoutMs = 3e4 } = {}) {
    for (let tried = 1; ; tried++) {
      try {
        return await client.$transaction(work, { maxWait: 6e4, timeout: timeoutMs, isolationLevel: 'ReadCommitted' })
      } catch (error) {
        if (tried === timesTried || !isConflict(error)) throw error
      }
    }
  }
}

// src/database/embedded-database.ts
async function openEmbeddedDatabase(dataDir) {
  const session = await openEmbeddedSession(dataDir)
  const client = new PrismaClient({ adapter: new PrismaPGlite(session.pglite) })
  const { announce, onAnnounced } = createAnnouncements()
  return {
    kind: 'embedded',
    client,
    inTransaction: makeInTransaction(client),
    announce,
    onAnnounced,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    async close() {
      await client.$disconnect()
      await session.close()
    },
  }
}

// src/database/server-database.ts
import { PrismaPg } from '@prisma/adapter-pg'

// src/database/listen.ts
import { Client } from 'pg'
function listen(url, heard) {
  let connection
  let timer
  let stopped = false
  async function connect() {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1e4 })
    connection = client
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    client.on('error', () => void client.end().catch(() => {}))
    client.on('end', again)
    try {
      await client.connect()
      await client.query('LISTEN touchpoint')
    } catch {
      await client.end().catch(() => {})
      again()
    }
  }
  function again() {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), 1e3)
  }
  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await connection?.end().catch(() => {})
    },
  }
}

// src/database/server-database.ts
async function openServerDatabase(url, connections = 10) {
  await withServerSession(url, async () => {})
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, connectionTimeoutMillis: 1e4, idleTimeoutMillis: 3e4 },
    { onPoolError: () => {} },
  )
  const client = new PrismaClient({ adapter })
  const told = /* @__PURE__ */ new Set()
  const announcements = createAnnouncements((topic) => {
    if (told.size === 0) setImmediate(tellOthers)
    told.add(topic)
  })
  function tellOthers() {
    const topics = [...told]
    told.clear()
    void client.$executeRaw`SELECT pg_notify('touchpoint', topic) FROM unnest(${topics}::text[]) AS topic`.catch(
      () => {},
    )
  }
  const listener = listen(url, announcements.heard)
  return {
    kind: 'server',
    client,
    inTransaction: makeInTransaction(client),
    announce: announcements.announce,
    onAnnounced: announcements.onAnnounced,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    async close() {
      await listener.stop()
      await client.$disconnect()
    },
  }
}

// src/database/open-database.ts
function openDatabase(place) {
  return place.databaseUrl === null ? openEmbeddedDatabase(place.dataDir) : openServerDatabase(place.databaseUrl)
}

// src/people/parse-roster-bytes.ts
var ROSTER_LIMIT_BYTES = 32 * 1024 * 1024
async function readRosterBytes(file) {
  const chunks = []
  let size = 0
  for await (const chunk of file instanceof Uint8Array ? [file] : file) {
    size += chunk.length
    if (size > ROSTER_LIMIT_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

// src/people/roster-report.ts
function badRowCount(bad) {
  return new Set(bad.map(({ line }) => line)).size
}
function rosterExitCode(report) {
  if (report.outcome !== 'imported') return 1
  return report.bad.length === 0 ? 0 : 2
}

// src/school/school-date.ts
import { DateTime } from 'luxon'
function schoolDate(timezone, instant) {
  const local = DateTime.fromJSDate(instant, { zone: timezone })
  return new Date(Date.UTC(local.year, local.month - 1, local.day))
}
function startOfSchoolMonth(timezone, instant) {
  return DateTime.fromJSDate(instant, { zone: timezone }).startOf('month').toJSDate()
}
function formatSchoolTime(timezone, instant, now) {
  const at = DateTime.fromJSDate(instant, { zone: timezone }).setLocale('en-US')
  const days = at.startOf('day').diff(DateTime.fromJSDate(now, { zone: timezone }).startOf('day'), 'days').days
  if (days === 0) return at.toFormat('h:mm a')
  if (Math.abs(days) < 7) return at.toFormat('ccc h:mm a')
  return at.toFormat('LLL d, h:mm a')
}

// src/people/parse-roster-groups.ts
var phone = (row) => row.phone
var student = (row) => row.studentId
var rules = [
  { same: 'phone', key: phone, column: 'caregiver_name', value: (row) => row.caregiverName },
  { same: 'phone', key: phone, column: 'language', value: (row) => row.language },
  { same: 'phone', key: phone, column: 'consent', value: (row) => row.consent },
  { same: 'phone', key: phone, column: 'caregiver_id', value: (row) => row.caregiverId },
  { same: 'caregiver_id', key: (row) => row.caregiverId, column: 'phone', value: phone },
  { same: 'student_id', key: student, column: 'student_first_name', value: (row) => row.firstName },
  { same: 'student_id', key: student, column: 'student_last_name', value: (row) => row.lastName },
  { same: 'student_id', key: student, column: 'grade', value: (row) => row.grade },
  {
    same: 'care',
    key: (row) => JSON.stringify([row.phone, row.studentId]),
    column: 'relationship',
    value: (row) => row.relationship,
  },
]
function findContradictions(rows) {
  return rules.flatMap((rule) => contradictionsOf(rule, rows))
}
function contradictionsOf({ same, key, column, value }, rows) {
  const said = /* @__PURE__ */ new Map()
  for (const row of rows) {
    const [of, says] = [key(row), value(row)]
    if (of === null || says === null) continue
    const lines = said.get(of) ?? /* @__PURE__ */ new Map()
    if (!lines.has(says)) lines.set(says, row.line)
    said.set(of, lines)
  }
  return rows.flatMap((row) => {
    const lines = said.get(key(row) ?? '')
    if (lines === void 0 || lines.size < 2) return []
    const other = [...lines].find(([says]) => says !== value(row))
    return other === void 0 ? [] : [{ line: row.line, column, reason: { kind: 'differs', same, otherLine: other[1] } }]
  })
}

// locales/languages-without-icu-name.json
var languages_without_icu_name_default = {
  aii: 'Assyrian Neo-Aramaic',
  acr: 'Achi',
  apc: 'Levantine Arabic',
  cak: 'Kaqchikel',
  cfm: 'Falam Chin',
  cnh: 'Hakha Chin',
  ctd: 'Tedim Chin',
  ixl: 'Ixil',
  kar: 'Karen',
  kjb: "Q'anjob'al",
  ksw: "S'gaw Karen",
  kyu: 'Western Kayah',
  mam: 'Mam',
  mww: 'Hmong Daw',
  nah: 'Nahuatl',
  poh: "Poqomchi'",
  tsz: 'Purepecha',
  tzh: 'Tzeltal',
  tzj: "Tz'utujil",
  tzo: 'Tzotzil',
  yua: 'Yucatec Maya',
}

// src/languages/supported-language.ts
var FRAME_LANGUAGES = ['en', 'es']
var names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none', languageDisplay: 'standard' })
var regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
var namesBeyondIcu = languages_without_icu_name_default
var notALanguage = /* @__PURE__ */ new Set(['und', 'mul', 'zxx', 'mis'])
function parseLanguageTag(input) {
  const given = input.trim()
  const reason = canonical(given)
  if (typeof reason === 'object') return { ok: true, tag: reason.tag }
  const meant = canonical(given.replaceAll('_', '-'))
  const suggestion = typeof meant === 'object' ? meant.tag : tagNamed(given)
  return { ok: false, reason, suggestion }
}
function frameLanguage(tag) {
  const language = new Intl.Locale(tag).language
  return FRAME_LANGUAGES.find((frame) => frame === language) ?? 'en'
}
function languageName(tag) {
  return names.of(tag) ?? namesBeyondIcu[new Intl.Locale(tag).language] ?? tag
}
function canonical(input) {
  let locale
  try {
    locale = new Intl.Locale(input)
  } catch {
    return 'malformed'
  }
  const language = locale.baseName.split('-')[0] ?? ''
  if (notALanguage.has(language)) return 'unknown'
  if (names.of(language) === void 0 && namesBeyondIcu[language] === void 0) return 'unknown'
  if (locale.region !== void 0 && (locale.region === 'ZZ' || regions.of(locale.region) === void 0)) return 'unknown'
  return { tag: locale.baseName }
}
function tagNamed(englishName) {
  tagsByName ??= everyNamedTag()
  return tagsByName.get(englishName.toLowerCase()) ?? null
}
var tagsByName = null
function everyNamedTag() {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const found = /* @__PURE__ */ new Map()
  const twoLetters = letters.flatMap((first) => letters.map((second) => first + second))
  for (const code of [...twoLetters, 'hmn', 'fil', ...Object.keys(namesBeyondIcu)]) {
    const parsed = canonical(code)
    if (typeof parsed === 'object') found.set(languageName(parsed.tag).toLowerCase(), parsed.tag)
  }
  return found
}

// src/people/parse-roster-row.ts
var columns = {
  student_id: 64,
  student_first_name: 100,
  student_last_name: 100,
  classroom: 80,
  grade: 20,
  caregiver_name: 100,
  relationship: 60,
  phone: 40,
  language: 35,
  consent: 10,
  caregiver_id: 64,
  teacher_email: 500,
}
var ROSTER_COLUMNS = Object.keys(columns)
var OPTIONAL_COLUMNS = ['caregiver_id', 'teacher_email']
var mayBeEmpty = [...OPTIONAL_COLUMNS, 'student_last_name', 'grade', 'consent']
var unreadable = /[\p{Cc}\uFFFD\u202A-\u202E\u2066-\u2069]/u
var address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/
function consentOf(value) {
  const said = value.toLowerCase()
  return said === 'yes' || said === 'no' || said === '' ? said : null
}
function parseRosterRow(record, header, country) {
  const { line, fields } = record
  const cell = (column) => fields[header.get(column) ?? -1] ?? ''
  const bad = []
  const refuse = (column, reason) => void bad.push({ line, column, reason })
  if (fields.length !== header.size) {
    refuse(null, { kind: 'fields', found: fields.length, expected: header.size })
    return { cell: () => '', ok: false, bad }
  }
  const sound = (column) => {
    const value = cell(column)
    if (value === '' && !mayBeEmpty.includes(column)) refuse(column, { kind: 'empty' })
    else if (value.length > columns[column]) refuse(column, { kind: 'too_long', most: columns[column] })
    else if (unreadable.test(value)) refuse(column, { kind: 'unreadable' })
    else return true
    return false
  }
  const soundColumns = new Set(ROSTER_COLUMNS.filter(sound))
  const phone2 = soundColumns.has('phone') ? parsePhone(cell('phone'), country) : null
  if (phone2 === null && soundColumns.has('phone')) refuse('phone', { kind: 'phone' })
  const language = soundColumns.has('language') ? parseLanguageTag(cell('language')) : null
  if (language?.ok === false) refuse('language', { kind: 'language', suggestion: language.suggestion })
  const consent = consentOf(cell('consent'))
  if (soundColumns.has('consent') && consent === null) refuse('consent', { kind: 'consent' })
  const teacherEmails = cell('teacher_email')
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((email) => email !== '')
  const wrongAddress = teacherEmails.some((email) => !address.test(email))
  if (soundColumns.has('teacher_email') && wrongAddress) refuse('teacher_email', { kind: 'email' })
  if (bad.length > 0 || phone2 === null || language?.ok !== true || consent === null) return { cell, ok: false, bad }
  const row = {
    line,
    studentId: cell('student_id'),
    firstName: cell('student_first_name'),
    lastName: cell('student_last_name'),
    classroom: cell('classroom'),
    grade: cell('grade'),
    caregiverName: cell('caregiver_name'),
    relationship: cell('relationship'),
    phone: phone2,
    language: language.tag,
    consent,
    caregiverId: cell('caregiver_id') === '' ? null : cell('caregiver_id'),
    teacherEmails,
  }
  return { cell, ok: true, row }
}

// src/people/parse-roster-header.ts
function isColumn(name) {
  return ROSTER_COLUMNS.includes(name)
}
function parseRosterHeader(record) {
  const names3 = record.fields.map((field) => field.toLowerCase())
  const header = /* @__PURE__ */ new Map()
  const doubled = /* @__PURE__ */ new Set()
  const unknown = []
  for (const [place, name] of names3.entries()) {
    if (!isColumn(name)) unknown.push(place + 1)
    else if (header.has(name)) doubled.add(name)
    else header.set(name, place)
  }
  const missing = ROSTER_COLUMNS.filter((column) => !header.has(column) && !OPTIONAL_COLUMNS.includes(column))
  if (missing.length === 0 && doubled.size === 0 && unknown.length === 0) return { ok: true, header }
  const separator = separatorOf(names3)
  return { ok: false, fault: { kind: 'header', missing, doubled: [...doubled], unknown, separator } }
}
function separatorOf(names3) {
  const [first] = names3
  if (names3.length !== 1 || first === void 0) return null
  const known = (separator) => first.split(separator).filter((name) => isColumn(name.trim())).length > 1
  if (known(';')) return ';'
  return known(' ') ? 'tab' : null
}

// src/people/parse-roster-csv.ts
import { isUtf8 } from 'node:buffer'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
var newline = 10
async function parseRosterCsv(file) {
  const bytes = await readRosterBytes(file)
  if (bytes === null) return fault({ kind: 'too_large', limitMegabytes: ROSTER_LIMIT_BYTES / 1024 / 1024 })
  if (!isUtf8(bytes) || bytes.includes(0)) return fault({ kind: 'not_utf8', line: firstBadLine(bytes) })
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n')
  return text.trim() === '' ? fault({ kind: 'empty' }) : readRecords(text)
}
function fault(found) {
  return { ok: false, fault: found }
}
function firstBadLine(bytes) {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(newline, start)
    const content = bytes.subarray(start, end === -1 ? bytes.length : end)
    if (end === -1 || !isUtf8(content) || content.includes(0)) return line
    start = end + 1
  }
}
async function* pieces(text) {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += 65536) {
    yield bytes.subarray(start, start + 65536)
    await new Promise((resolve2) => setImmediate(resolve2))
  }
}
async function readRecords(text) {
  const records = []
  let linesRead = 0
  const parser = parse({
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 65536,
    // Taken here and not from the stream, which forgets the records before a fault.
    on_record(record, { lines }) {
      const breaks = record.reduce((sum, field) => sum + field.split('\n').length - 1, 0)
      const fields = record.map(tidy)
      if (fields.some((field) => field !== '')) records.push({ line: lines - breaks, fields })
      linesRead = lines
      return null
    },
  })
  try {
    await pipeline(pieces(text), parser.resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
      return fault({ kind: 'unclosed_quote', line: linesRead + 1 })
    }
    return fault({ kind: 'stray_quote', line: Number(error['lines']) })
  }
  return { ok: true, records }
}
function tidy(field) {
  return field.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

// src/people/parse-roster.ts
var atOnce = 500
async function parseRoster(file, country, onRow = () => {}) {
  const csv = await parseRosterCsv(file)
  if (!csv.ok) return csv
  const [first, ...records] = csv.records
  if (first === void 0) return { ok: false, fault: { kind: 'empty' } }
  const header = parseRosterHeader(first)
  if (!header.ok) return header
  if (records.length === 0) return { ok: false, fault: { kind: 'no_rows' } }
  const rows = []
  const bad = []
  const spared = startSparing()
  for (const [index, record] of records.entries()) {
    const parsed = parseRosterRow(record, header.header, country)
    if (parsed.ok) rows.push(parsed.row)
    else {
      bad.push(...parsed.bad)
      spared.add(parsed.cell, country)
    }
    if (index % atOnce === 0) {
      onRow(index, records.length)
      await new Promise((resolve2) => setImmediate(resolve2))
    }
  }
  const contradictions = findContradictions(rows)
  const ambiguous = new Set(contradictions.map(({ line }) => line))
  for (const row of rows) if (ambiguous.has(row.line)) spared.addRow(row)
  const good = rows.filter(({ line }) => !ambiguous.has(line))
  if (good.length === 0) spared.addEverybody()
  return {
    ok: true,
    rows: good,
    bad: [...bad, ...contradictions].toSorted((a, b) => a.line - b.line),
    spared: spared.result(),
  }
}
function startSparing() {
  const studentIds = /* @__PURE__ */ new Set()
  const caregiverIds = /* @__PURE__ */ new Set()
  const phones = /* @__PURE__ */ new Set()
  let everybody = false
  return {
    add(cell, country) {
      const phone2 = parsePhone(cell('phone'), country)
      if (cell('student_id') !== '') studentIds.add(cell('student_id'))
      if (cell('caregiver_id') !== '') caregiverIds.add(cell('caregiver_id'))
      if (phone2 !== null) phones.add(phone2)
      if (cell('student_id') === '') this.addEverybody()
    },
    addRow(row) {
      studentIds.add(row.studentId)
      phones.add(row.phone)
      if (row.caregiverId !== null) caregiverIds.add(row.caregiverId)
    },
    addEverybody() {
      everybody = true
    },
    result: () => ({ studentIds, caregiverIds, phones, everybody }),
  }
}

// src/lib/id.ts
import { randomBytes } from 'node:crypto'
function newId() {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = (bytes[6] & 15) | 112
  bytes[8] = (bytes[8] & 63) | 128
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
function firstIdAt(instant) {
  const hex = instant.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
var uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
function isId(value) {
  return typeof value === 'string' && uuid.test(value)
}

// src/people/import-plan.ts
function emptyPlan() {
  return {
    classrooms: { insert: [], emails: [] },
    students: { insert: [], update: [] },
    enrollments: { insert: [], end: [] },
    caregivers: { insert: [], update: [] },
    consents: { end: [], insert: [], wish: [] },
    care: { insert: [], update: [], end: [] },
    changes: [],
    missing: [],
  }
}

// src/people/consent.ts
function mayBeTexted(state) {
  switch (state) {
    case 'enrolled':
    case 'agreed':
      return true
    case 'refused':
    case 'stopped':
    case 'frozen':
      return false
  }
}
function nextConsent(current, wanted, source, beneath = null) {
  if (wanted === 'stopped' || wanted === 'frozen') return wanted
  switch (current) {
    case 'stopped':
      if (wanted !== 'agreed' || source === 'roster' || source === 'staff') return 'stopped'
      return beneath === 'frozen' ? 'frozen' : wanted
    case 'frozen':
      if (source !== 'staff') return 'frozen'
      return beneath === 'stopped' ? 'stopped' : wanted
    case 'enrolled':
    case 'agreed':
    case 'refused':
      return wanted
  }
}

// src/people/roster-change.ts
function studentName({ firstName, lastName }) {
  return `${firstName} ${lastName}`.trim()
}
function endingOf(phone2) {
  return phone2.slice(-2)
}

// src/people/initial-consent.ts
function initialConsent(said, caregiverId, before, history) {
  const newestFirst = history.toSorted((a, b) => endOf(b) - endOf(a) || b.changedAt.getTime() - a.changedAt.getTime())
  if (newestFirst.find((consent) => consent.caregiverId === caregiverId)?.state === 'frozen') return 'frozen'
  const last = newestFirst[0]
  if (last?.state === 'stopped' || last?.stoppedBeneath === true) return 'stopped'
  switch (said) {
    case 'yes':
      return 'agreed'
    case 'no':
      return 'refused'
    case '':
      return before === 'refused' ? 'refused' : 'enrolled'
  }
}
function endOf({ endedAt }) {
  return endedAt?.getTime() ?? Infinity
}

// src/people/plan-import-caregivers.ts
function planCaregivers(plan, file, known) {
  const byId = new Map(known.caregivers.map((caregiver) => [caregiver.id, caregiver]))
  const byRosterId = new Map(known.caregivers.map((caregiver) => [caregiver.rosterIdHash, caregiver]))
  const open = known.consents.filter(({ endedAt }) => endedAt === null)
  const byPhone = new Map(open.map((consent) => [consent.phoneHash, consent]))
  const byCaregiver = new Map(open.map((consent) => [consent.caregiverId, consent]))
  const histories = historiesOf(known.consents)
  const ended = /* @__PURE__ */ new Set()
  const lost = []
  const people = /* @__PURE__ */ new Map()
  const taken = /* @__PURE__ */ new Set()
  const inOrder = [...file.caregivers.values()].toSorted(
    (a, b) => Number(a.rosterIdHash === null) - Number(b.rosterIdHash === null),
  )
  for (const said of inOrder) {
    const holder = byPhone.get(said.phoneHash)
    const person = findPerson(said, holder)
    const id = person?.id ?? newId()
    taken.add(id)
    people.set(said.phoneHash, id)
    if (person === void 0) insertCaregiver(plan, said, id)
    else updateCaregiver(plan, said, person)
    if (holder?.caregiverId === id) wishConsent(plan, said, holder)
    else moveNumber(said, id, person !== void 0, holder)
  }
  plan.consents.end.push(...ended)
  for (const { line, consent } of lost) {
    const caregiver = { name: byId.get(consent.caregiverId)?.name ?? '', ending: consent.ending }
    if (!taken.has(consent.caregiverId)) plan.changes.push({ line, kind: 'number_lost', caregiver })
  }
  return people
  function findPerson(said, holder) {
    const holding = holder === void 0 ? void 0 : byId.get(holder.caregiverId)
    const free = holding !== void 0 && !taken.has(holding.id) ? holding : void 0
    if (said.rosterIdHash === null) return free
    return byRosterId.get(said.rosterIdHash) ?? (free?.rosterIdHash === null ? free : void 0)
  }
  function moveNumber(said, id, isKnown, holder) {
    const before = byCaregiver.get(id)
    if (before !== void 0) ended.add(before.id)
    if (holder !== void 0) {
      ended.add(holder.id)
      lost.push({ line: said.line, consent: holder })
    }
    const state = initialConsent(said.consent, id, before?.state ?? null, histories.get(said.phoneHash) ?? [])
    const { phone: phone2, phoneHash, line } = said
    plan.consents.insert.push({ id: newId(), caregiverId: id, phone: phone2, phoneHash, state, line })
    const caregiver = { name: said.name, ending: endingOf(phone2) }
    if (isKnown) plan.changes.push({ line, kind: 'number_new', caregiver, was: before?.ending ?? null })
    if (state !== 'enrolled') plan.changes.push({ line, kind: 'consent', caregiver, from: null, to: state })
  }
}
function historiesOf(consents) {
  const histories = /* @__PURE__ */ new Map()
  for (const consent of consents) {
    const history = histories.get(consent.phoneHash)
    if (history === void 0) histories.set(consent.phoneHash, [consent])
    else history.push(consent)
  }
  return histories
}
function insertCaregiver(plan, said, id) {
  const { rosterIdHash, name, language, line } = said
  plan.caregivers.insert.push({ id, rosterIdHash, name, language, languageSource: 'roster' })
  plan.changes.push({ line, kind: 'caregiver_new', caregiver: { name, ending: endingOf(said.phone) }, language })
}
function updateCaregiver(plan, said, person) {
  const { line } = said
  const caregiver = { name: said.name, ending: endingOf(said.phone) }
  const keepsLanguage = person.languageSource === 'asked' || person.languageSource === 'staff'
  const speaks = keepsLanguage || said.language === person.language
  const renamed = said.name !== person.name
  const identified = said.rosterIdHash !== null && said.rosterIdHash !== person.rosterIdHash
  if (renamed) plan.changes.push({ line, kind: 'caregiver_renamed', caregiver, was: person.name })
  if (identified) plan.changes.push({ line, kind: 'caregiver_identified', caregiver })
  if (!speaks) plan.changes.push({ line, kind: 'language', caregiver, language: said.language, was: person.language })
  if (speaks && !renamed && !identified) return
  plan.caregivers.update.push({
    id: person.id,
    name: said.name,
    rosterIdHash: said.rosterIdHash ?? person.rosterIdHash,
    language: speaks ? person.language : said.language,
    languageSource: speaks ? person.languageSource : 'roster',
  })
}
function wishConsent(plan, said, consent) {
  const wanted = said.consent === 'yes' ? 'agreed' : said.consent === 'no' ? 'refused' : null
  if (wanted === null) return
  const to = nextConsent(consent.state, wanted, 'roster')
  if (to === consent.state) return
  plan.consents.wish.push({ id: consent.id, to, line: said.line })
  const caregiver = { name: said.name, ending: consent.ending }
  plan.changes.push({ line: said.line, kind: 'consent', caregiver, from: consent.state, to })
}

// src/people/classroom-name.ts
function classroomNameKey(name) {
  return name
    .normalize('NFKC')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

// src/people/roster-model.ts
function pairOf(one, other) {
  return `${one} ${other}`
}
function modelRoster(sealer, rows, spared) {
  const hashes = (purpose, values) => new Set([...values].map((value) => sealer.hash(purpose, value)))
  const model = {
    classrooms: /* @__PURE__ */ new Map(),
    students: /* @__PURE__ */ new Map(),
    caregivers: /* @__PURE__ */ new Map(),
    enrollments: /* @__PURE__ */ new Map(),
    care: /* @__PURE__ */ new Map(),
    spared: {
      students: hashes('student', spared.studentIds),
      caregivers: hashes('caregiver', spared.caregiverIds),
      phones: hashes('phone', spared.phones),
      everybody: spared.everybody,
    },
  }
  for (const row of rows) addRow(model, sealer, row)
  return model
}
function addRow(model, sealer, row) {
  const { line, phone: phone2, language, consent, grade, firstName, lastName, relationship } = row
  const studentHash = sealer.hash('student', row.studentId)
  const phoneHash = sealer.hash('phone', phone2)
  const nameKey = classroomNameKey(row.classroom)
  const classroom = firstOf(model.classrooms, nameKey, {
    nameKey,
    name: row.classroom,
    teacherEmails: /* @__PURE__ */ new Set(),
    line,
  })
  for (const email of row.teacherEmails) classroom.teacherEmails.add(email)
  firstOf(model.students, studentHash, { hash: studentHash, rosterId: row.studentId, firstName, lastName, grade, line })
  const rosterIdHash = row.caregiverId === null ? null : sealer.hash('caregiver', row.caregiverId)
  const caregiver = { phone: phone2, phoneHash, rosterIdHash, name: row.caregiverName, language, consent, line }
  firstOf(model.caregivers, phoneHash, caregiver).rosterIdHash ??= rosterIdHash
  firstOf(model.enrollments, pairOf(studentHash, nameKey), { studentHash, nameKey, line })
  firstOf(model.care, pairOf(phoneHash, studentHash), { phoneHash, studentHash, relationship, line })
}
function firstOf(map, key, value) {
  const first = map.get(key)
  if (first !== void 0) return first
  map.set(key, value)
  return value
}

// src/people/plan-import-missing.ts
function planMissing(plan, compared) {
  if (compared.file.spared.everybody) return
  planMissingEnrollments(plan, compared)
  planMissingCare(plan, compared)
}
function planMissingEnrollments(plan, { file, known, students, classrooms, retire }) {
  const present = new Set(
    [...file.enrollments.values()].map(({ studentHash, nameKey }) =>
      pairOf(students.get(studentHash), classrooms.get(nameKey)),
    ),
  )
  const presentStudents = new Set(students.values())
  const studentById = new Map(known.students.map((student2) => [student2.id, student2]))
  const classroomById = new Map(known.classrooms.map((classroom) => [classroom.id, classroom.name]))
  const listed2 = /* @__PURE__ */ new Set()
  for (const { id, studentId, classroomId } of known.enrollments) {
    const { hash, ...names3 } = studentById.get(studentId)
    if (present.has(pairOf(studentId, classroomId)) || file.spared.students.has(hash)) continue
    const student2 = studentName(names3)
    const classroom = classroomById.get(classroomId)
    if (presentStudents.has(studentId)) plan.missing.push({ kind: 'enrollment', student: student2, classroom })
    else if (!listed2.has(studentId)) plan.missing.push({ kind: 'student', student: student2 })
    listed2.add(studentId)
    if (retire) plan.enrollments.end.push(id)
  }
}
function planMissingCare(plan, { file, known, students, people, retire }) {
  const present = new Set(
    [...file.care.values()].map(({ phoneHash, studentHash }) =>
      pairOf(people.get(phoneHash), students.get(studentHash)),
    ),
  )
  const presentPeople = new Set(people.values())
  const presentStudents = new Set(students.values())
  const studentById = new Map(known.students.map((student2) => [student2.id, student2]))
  const named = namedCaregivers(known)
  const spared = sparedCaregivers(file, known)
  const listed2 = /* @__PURE__ */ new Set()
  for (const { id, caregiverId, studentId, open } of known.care) {
    const student2 = studentById.get(studentId)
    const kept = present.has(pairOf(caregiverId, studentId)) || file.spared.students.has(student2.hash)
    if (!open || kept || spared.has(caregiverId)) continue
    const caregiver = named.get(caregiverId)
    if (!presentPeople.has(caregiverId)) {
      if (!listed2.has(caregiverId)) plan.missing.push({ kind: 'caregiver', caregiver })
      listed2.add(caregiverId)
    } else if (presentStudents.has(studentId)) {
      plan.missing.push({ kind: 'care', caregiver, student: studentName(student2) })
    }
    if (retire) plan.care.end.push(id)
  }
}
function namedCaregivers(known) {
  const endings = new Map(
    known.consents.filter(({ endedAt }) => endedAt === null).map(({ caregiverId, ending }) => [caregiverId, ending]),
  )
  return new Map(known.caregivers.map(({ id, name }) => [id, { name, ending: endings.get(id) ?? null }]))
}
function sparedCaregivers({ spared }, known) {
  const byId = known.caregivers.filter(
    ({ rosterIdHash }) => rosterIdHash !== null && spared.caregivers.has(rosterIdHash),
  )
  const byPhone = known.consents.filter(({ endedAt, phoneHash }) => endedAt === null && spared.phones.has(phoneHash))
  const sparedStudents = new Set(known.students.filter(({ hash }) => spared.students.has(hash)).map(({ id }) => id))
  const byChild = known.care.filter(({ open, studentId }) => open && sparedStudents.has(studentId))
  return /* @__PURE__ */ new Set([
    ...byId.map(({ id }) => id),
    ...byPhone.map(({ caregiverId }) => caregiverId),
    ...byChild.map(({ caregiverId }) => caregiverId),
  ])
}

// src/people/plan-import.ts
function planImport(file, known, options) {
  const plan = emptyPlan()
  const classrooms = planClassrooms(plan, file, known)
  const students = planStudents(plan, file, known)
  const people = planCaregivers(plan, file, known)
  planEnrollments(plan, file, known, students, classrooms)
  planCare(plan, file, known, students, people)
  planMissing(plan, { file, known, students, people, classrooms, retire: options.retireMissing })
  plan.changes.sort((a, b) => a.line - b.line)
  return plan
}
function planClassrooms(plan, file, known) {
  const ids = /* @__PURE__ */ new Map()
  const knownByKey = new Map(known.classrooms.map((classroom) => [classroom.nameKey, classroom]))
  for (const { nameKey, name, teacherEmails: emails, line } of file.classrooms.values()) {
    const teacherEmails = [...emails].toSorted()
    const classroom = knownByKey.get(nameKey)
    const id = classroom?.id ?? newId()
    ids.set(nameKey, id)
    if (classroom === void 0) {
      plan.classrooms.insert.push({ id, name, nameKey, teacherEmails })
      plan.changes.push({ line, kind: 'classroom_new', classroom: name })
    } else if (teacherEmails.length > 0 && teacherEmails.join() !== classroom.teacherEmails.join()) {
      plan.classrooms.emails.push({ id, teacherEmails })
      plan.changes.push({ line, kind: 'teacher_emails', classroom: classroom.name, count: teacherEmails.length })
    }
  }
  return ids
}
function planStudents(plan, file, known) {
  const ids = /* @__PURE__ */ new Map()
  const knownByHash = new Map(known.students.map((student2) => [student2.hash, student2]))
  for (const { line, ...said } of file.students.values()) {
    const before = knownByHash.get(said.hash)
    const id = before?.id ?? newId()
    const student2 = studentName(said)
    ids.set(said.hash, id)
    if (before === void 0) {
      plan.students.insert.push({ id, ...said })
      plan.changes.push({ line, kind: 'student_new', student: student2 })
      continue
    }
    const renamed = said.firstName !== before.firstName || said.lastName !== before.lastName
    const regraded = said.grade !== before.grade
    if (renamed) plan.changes.push({ line, kind: 'student_renamed', student: student2, was: studentName(before) })
    if (regraded) plan.changes.push({ line, kind: 'grade', student: student2, grade: said.grade, was: before.grade })
    if (renamed || regraded) plan.students.update.push({ id, ...said })
  }
  return ids
}
function planEnrollments(plan, file, known, students, classrooms) {
  const open = new Set(known.enrollments.map(({ studentId, classroomId }) => pairOf(studentId, classroomId)))
  for (const { studentHash, nameKey, line } of file.enrollments.values()) {
    const studentId = students.get(studentHash)
    const classroomId = classrooms.get(nameKey)
    if (open.has(pairOf(studentId, classroomId))) continue
    plan.enrollments.insert.push({ id: newId(), studentId, classroomId })
    const student2 = studentName(file.students.get(studentHash))
    plan.changes.push({ line, kind: 'enrolled', student: student2, classroom: file.classrooms.get(nameKey).name })
  }
}
function planCare(plan, file, known, students, people) {
  const latest = /* @__PURE__ */ new Map()
  for (const care of known.care) {
    const pair = pairOf(care.caregiverId, care.studentId)
    if (latest.get(pair)?.open !== true) latest.set(pair, care)
  }
  for (const { phoneHash, studentHash, relationship, line } of file.care.values()) {
    const caregiverId = people.get(phoneHash)
    const studentId = students.get(studentHash)
    const said = file.caregivers.get(phoneHash)
    const caregiver = { name: said.name, ending: endingOf(said.phone) }
    const student2 = studentName(file.students.get(studentHash))
    const before = latest.get(pairOf(caregiverId, studentId))
    if (before?.open !== true) {
      const contactRule = before?.contactRule ?? 'open'
      plan.care.insert.push({ id: newId(), caregiverId, studentId, relationship, contactRule })
      plan.changes.push({ line, kind: 'care_new', caregiver, student: student2, relationship })
    } else if (before.relationship !== relationship) {
      plan.care.update.push({ id: before.id, relationship })
      plan.changes.push({
        line,
        kind: 'relationship',
        caregiver,
        student: student2,
        relationship,
        was: before.relationship,
      })
    }
  }
}

// src/people/roster-reader.ts
async function readKnownRoster(queries, sealer) {
  const care = await queries.$queryRaw`
    SELECT id, caregiver_id AS "caregiverId", student_id AS "studentId", relationship,
           contact_rule AS "contactRule", until IS NULL AS open
      FROM care ORDER BY since, id`
  const enrollments = await queries.$queryRaw`
    SELECT id, student_id AS "studentId", classroom_id AS "classroomId" FROM enrollments WHERE until IS NULL`
  const consents = await readConsents(queries, sealer)
  const caregivers = await queries.$queryRaw`
    SELECT id, roster_id_hash AS "rosterIdHash", name_sealed AS "nameSealed", language,
           language_source AS "languageSource"
      FROM caregivers`
  const students = await queries.$queryRaw`
    SELECT id, roster_id_hash AS hash, first_name_sealed AS first, last_name_sealed AS last, grade FROM students`
  const classrooms = await queries.classroom.findMany({
    select: { id: true, name: true, nameKey: true, teacherEmailsSealed: true },
  })
  return {
    classrooms: classrooms.map(({ teacherEmailsSealed, ...classroom }) => ({
      ...classroom,
      teacherEmails: teacherEmailsSealed === null ? [] : JSON.parse(sealer.open(teacherEmailsSealed)),
    })),
    students: students.map(({ id, hash, first, last, grade }) => ({
      id,
      hash,
      firstName: sealer.open(first),
      lastName: sealer.open(last),
      grade,
    })),
    enrollments,
    caregivers: caregivers.map(({ nameSealed, ...caregiver }) => ({ ...caregiver, name: sealer.open(nameSealed) })),
    consents,
    care,
  }
}
async function readConsents(queries, sealer) {
  const rows = await queries.$queryRaw`
    SELECT c.id, c.caregiver_id AS "caregiverId", c.phone_hash AS "phoneHash", c.phone_sealed AS "phoneSealed", c.state,
           c.changed_at AS "changedAt", c.ended_at AS "endedAt",
           c.state = 'frozen' AND COALESCE(
             (SELECT h."from" = 'stopped' FROM consent_changes h
               WHERE h.consent_id = c.id AND h."to" = 'frozen' ORDER BY h.at DESC, h.id DESC LIMIT 1), FALSE) AS "stoppedBeneath"
      FROM consents c`
  return rows.map(({ phoneSealed, ...consent }) => ({ ...consent, ending: endingOf(sealer.open(phoneSealed)) }))
}

// src/people/import-batches.ts
var batchSize = 1e3
async function inBatches(rows, { onRows }, toRow, write) {
  let changed = 0
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize)
    changed += await write(JSON.stringify(batch.map(toRow)))
    onRows(batch.length)
  }
  return changed
}

// src/people/consent-store.ts
async function lockConsents(tx, consentIds, on) {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.caregiver_id, c.state, c.number_fault, c.ended_at, g.language, g.language_source,
           COALESCE((SELECT jsonb_agg(DISTINCT e.classroom_id)
              FROM care k JOIN enrollments e ON e.student_id = k.student_id
             WHERE k.caregiver_id = c.caregiver_id AND k.contact_rule <> 'no_contact'
               AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
               AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)), '[]'::jsonb) AS classroom_ids
      FROM consents c JOIN caregivers g ON g.id = c.caregiver_id
     WHERE c.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(consentIds)}::jsonb))
     ORDER BY c.id
       FOR NO KEY UPDATE OF c`
  return rows.map((row) => ({
    id: row.id,
    caregiverId: row.caregiver_id,
    state: row.state,
    numberFault: row.number_fault,
    endedAt: row.ended_at,
    language: row.language,
    languageSource: row.language_source,
    classroomIds: row.classroom_ids,
  }))
}
async function changeConsent(tx, wish) {
  const { consentId } = wish
  const [row] = await tx.$queryRaw`
    SELECT state FROM consents WHERE id = ${consentId}::uuid FOR NO KEY UPDATE`
  if (row === void 0) throw new Error('no such consent')
  const to = nextConsent(row.state, wish.to, wish.source, await stateBeneath(tx, consentId, row.state))
  if (to === row.state) return { changed: false, from: row.state, to }
  await tx.consent.update({ where: { id: consentId }, data: { state: to, changedAt: wish.at } })
  await tx.consentChange.create({
    data: {
      id: newId(),
      consentId,
      from: row.state,
      to,
      source: wish.source,
      evidence: wish.evidence,
      at: wish.at,
    },
  })
  return { changed: true, from: row.state, to }
}
async function stateBeneath(tx, consentId, state) {
  if (state !== 'stopped' && state !== 'frozen') return null
  const change = await tx.consentChange.findFirst({
    where: { consentId, to: state },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { from: true },
  })
  return change?.from ?? null
}
async function setNumberFault(tx, consentId, code) {
  await tx.consent.update({ where: { id: consentId }, data: { numberFault: code } })
}

// src/people/roster-consent-store.ts
async function writeConsents(tx, plan, options) {
  const { sealer, at, today } = options
  const { end, insert, wish } = plan.consents
  const locked = await lockConsents(tx, [...end, ...wish.map(({ id }) => id)], today)
  const dropped = await endConsents(tx, end, at)
  const states = new Map(locked.map(({ id, state }) => [id, state]))
  const changes = []
  const noteChange = (consentId, from, to, line) =>
    changes.push({
      id: newId(),
      consent: consentId,
      was: from,
      now: to,
      evidence: `line ${line}`,
      at: at.toISOString(),
    })
  for (const { id, to: wanted, line } of wish) {
    const from = states.get(id)
    const to = nextConsent(from, wanted, 'roster')
    if (to !== from) noteChange(id, from, to, line)
  }
  await inBatches(
    changes.slice(),
    options,
    (change) => change,
    (json) => tx.$executeRaw`
      UPDATE consents SET state = row.now, changed_at = row.at
        FROM jsonb_to_recordset(${json}::jsonb) AS row(consent uuid, now text, at timestamptz)
       WHERE consents.id = row.consent`,
  )
  for (const { id, state, line } of insert) noteChange(id, null, state, line)
  await inBatches(
    insert,
    options,
    ({ id, caregiverId, phone: phone2, phoneHash, state }) => ({
      id,
      caregiver: caregiverId,
      hash: phoneHash,
      phone: sealer.seal(phone2),
      state,
      at: at.toISOString(),
    }),
    (json) => tx.$executeRaw`
      INSERT INTO consents (id, caregiver_id, phone_hash, phone_sealed, state, changed_at)
      SELECT id, caregiver, hash, phone, state, at FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, caregiver uuid, hash text, phone text, state text, at timestamptz)`,
  )
  await inBatches(
    changes,
    options,
    (change) => change,
    (json) => tx.$executeRaw`
      INSERT INTO consent_changes (id, consent_id, "from", "to", source, evidence, at)
      SELECT id, consent, was, now, 'roster', evidence, at FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, consent uuid, was text, now text, evidence text, at timestamptz)`,
  )
  return dropped
}
async function endConsents(tx, ids, at) {
  if (ids.length === 0) return 0
  const json = JSON.stringify(ids)
  await tx.$executeRaw`
    UPDATE consents SET ended_at = ${at}
     WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))`
  const dropped = await tx.$queryRaw`
    UPDATE texts SET state = 'dropped', reason = 'number_replaced', updated_at = ${at}
     WHERE state IN ('held', 'queued')
       AND consent_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))
    RETURNING broadcast_id`
  const broadcasts = [...new Set(dropped.map((text) => text.broadcast_id).filter((id) => id !== null))].toSorted()
  await tx.$executeRaw`
    UPDATE broadcasts SET dirty = TRUE
     WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(broadcasts)}::jsonb))`
  return dropped.length
}

// src/people/roster-store.ts
async function lockRoster(tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint roster'))`
}
async function renewStatistics(queries) {
  await queries.$executeRaw`ANALYZE classrooms, students, enrollments, caregivers, care, consents`
}
async function applyPlan(tx, plan, options) {
  await writeSchool(tx, plan, options)
  await writeCaregivers(tx, plan, options)
  const dropped = await writeConsents(tx, plan, options)
  await writeTies(tx, plan, options)
  return dropped
}
async function writeSchool(tx, plan, options) {
  const { sealer } = options
  const emails = (list) => (list.length === 0 ? null : sealer.seal(JSON.stringify(list)))
  await inBatches(
    plan.classrooms.insert,
    options,
    ({ id, name, nameKey, teacherEmails }) => ({ id, name, name_key: nameKey, emails: emails(teacherEmails) }),
    (json) => tx.$executeRaw`
      INSERT INTO classrooms (id, name, name_key, teacher_emails_sealed)
      SELECT id, name, name_key, emails FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, name text, name_key text, emails text)`,
  )
  for (const { id, teacherEmails } of plan.classrooms.emails) {
    await tx.classroom.update({ where: { id }, data: { teacherEmailsSealed: emails(teacherEmails) } })
  }
  const student2 = (row) => ({
    id: row.id,
    hash: row.hash,
    roster_id: sealer.seal(row.rosterId),
    first: sealer.seal(row.firstName),
    last: sealer.seal(row.lastName),
    grade: row.grade,
  })
  await inBatches(
    plan.students.insert,
    options,
    student2,
    (json) => tx.$executeRaw`
      INSERT INTO students (id, roster_id_hash, roster_id_sealed, first_name_sealed, last_name_sealed, grade)
      SELECT id, hash, roster_id, first, last, grade FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, hash text, roster_id text, first text, last text, grade text)`,
  )
  await inBatches(
    plan.students.update,
    options,
    student2,
    (json) => tx.$executeRaw`
      UPDATE students SET first_name_sealed = row.first, last_name_sealed = row.last, grade = row.grade
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, first text, last text, grade text)
       WHERE students.id = row.id`,
  )
}
async function writeCaregivers(tx, plan, options) {
  const caregiver = (row) => ({
    id: row.id,
    hash: row.rosterIdHash,
    name: options.sealer.seal(row.name),
    language: row.language,
    source: row.languageSource,
  })
  await inBatches(
    plan.caregivers.insert,
    options,
    caregiver,
    (json) => tx.$executeRaw`
      INSERT INTO caregivers (id, roster_id_hash, name_sealed, language, language_source)
      SELECT id, hash, name, language, source FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, hash text, name text, language text, source text)`,
  )
  await inBatches(
    plan.caregivers.update,
    options,
    caregiver,
    (json) => tx.$executeRaw`
      UPDATE caregivers SET roster_id_hash = row.hash, name_sealed = row.name,
             language = row.language, language_source = row.source
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, hash text, name text, language text, source text)
       WHERE caregivers.id = row.id`,
  )
}
async function writeTies(tx, plan, options) {
  const today = options.today.toISOString().slice(0, 10)
  await inBatches(
    plan.enrollments.insert,
    options,
    ({ id, studentId, classroomId }) => ({ id, student: studentId, classroom: classroomId, today }),
    (json) => tx.$executeRaw`
      INSERT INTO enrollments (id, student_id, classroom_id, since)
      SELECT id, student, classroom, today FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, student uuid, classroom uuid, today date)`,
  )
  await inBatches(
    plan.enrollments.end,
    options,
    (id) => ({ id, today }),
    (json) => tx.$executeRaw`
      UPDATE enrollments SET until = row.today
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, today date) WHERE enrollments.id = row.id`,
  )
  await inBatches(
    plan.care.insert,
    options,
    (care) => ({
      id: care.id,
      caregiver: care.caregiverId,
      student: care.studentId,
      relationship: care.relationship,
      rule: care.contactRule,
      today,
    }),
    (json) => tx.$executeRaw`
      INSERT INTO care (id, caregiver_id, student_id, relationship, contact_rule, since)
      SELECT id, caregiver, student, relationship, rule, today FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, caregiver uuid, student uuid, relationship text, rule text, today date)`,
  )
  await inBatches(
    plan.care.update,
    options,
    (row) => ({ ...row }),
    (json) => tx.$executeRaw`
      UPDATE care SET relationship = row.relationship
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, relationship text) WHERE care.id = row.id`,
  )
  await inBatches(
    plan.care.end,
    options,
    (id) => ({ id, today }),
    (json) => tx.$executeRaw`
      UPDATE care SET until = row.today
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, today date) WHERE care.id = row.id`,
  )
}

// src/people/import-roster.ts
var tenMinutesMs = 6e5
var manyRows = 500
async function importRoster(deps, file, options, onProgress = () => {}) {
  const { database, log } = deps
  const parsed = await parseRoster(file, deps.country, (done, of) => onProgress({ phase: 'reading', done, of }))
  if (!parsed.ok) return { outcome: 'unreadable', fault: parsed.fault }
  const { bad, rows } = parsed
  if (bad.length > 0 && !options.skipInvalid) return { outcome: 'refused', bad, goodRows: rows.length }
  const { plan, dropped } = await compareAndWrite(deps, parsed, options, onProgress)
  const report = {
    outcome: 'imported',
    dryRun: options.dryRun,
    bad,
    goodRows: rows.length,
    changes: plan.changes,
    missing: plan.missing,
    retired: options.retireMissing ? { enrollments: plan.enrollments.end.length, care: plan.care.end.length } : null,
    droppedTexts: dropped,
  }
  if (options.dryRun) return report
  if (plan.changes.length >= manyRows) await renewStatistics(database.client)
  if (dropped > 0) database.announce('broadcasts')
  const counts = { rows: rows.length, changes: plan.changes.length, missing: plan.missing.length }
  log.info('roster_imported', { ...counts, bad: badRowCount(bad), dropped })
  return report
}
async function compareAndWrite({ database, sealer, clock, timezone }, parsed, options, onProgress) {
  const model = modelRoster(sealer, parsed.rows, parsed.spared)
  return database.inTransaction(
    async (tx) => {
      await lockRoster(tx)
      const plan = planImport(model, await readKnownRoster(tx, sealer), options)
      if (options.dryRun) return { plan, dropped: 0 }
      const at = clock.now()
      const of = rowsToWrite(plan)
      let done = 0
      const onRows = (count) => onProgress({ phase: 'writing', done: (done += count), of })
      return { plan, dropped: await applyPlan(tx, plan, { sealer, at, today: schoolDate(timezone, at), onRows }) }
    },
    { timeoutMs: tenMinutesMs },
  )
}
function rowsToWrite({ classrooms, students, caregivers, consents, enrollments, care }) {
  const lists = [
    students.insert,
    students.update,
    caregivers.insert,
    caregivers.update,
    consents.insert,
    consents.insert,
  ]
  const ties = [enrollments.insert, enrollments.end, care.insert, care.update, care.end, consents.wish, consents.wish]
  return [classrooms.insert, ...lists, ...ties].reduce((sum, list) => sum + list.length, 0)
}

// src/lib/clock.ts
var systemClock = { now: () => /* @__PURE__ */ new Date() }
function createMovableClock(base = systemClock) {
  let offsetMs = 0
  return {
    now: () => new Date(base.now().getTime() + offsetMs),
    moveTo: (instant) => {
      offsetMs = instant.getTime() - base.now().getTime()
    },
  }
}

// src/people/format-roster-fault.ts
function formatRosterFault(fault2) {
  switch (fault2.kind) {
    case 'too_large':
      return [staffText('roster.fault.too_large', { limitMegabytes: fault2.limitMegabytes })]
    case 'empty':
    case 'no_rows':
      return [staffText(`roster.fault.${fault2.kind}`)]
    case 'not_utf8':
    case 'unclosed_quote':
    case 'stray_quote':
      return [staffText(`roster.fault.${fault2.kind}`, { line: fault2.line })]
    case 'header':
      return formatHeaderFault(fault2)
  }
}
function formatHeaderFault({ missing, doubled, unknown, separator }) {
  if (separator === ';') return [staffText('roster.fault.header_semicolon')]
  if (separator === 'tab') return [staffText('roster.fault.header_tab')]
  const lines = [staffText('roster.fault.header')]
  if (missing.length > 0) lines.push(staffText('roster.fault.header_missing', { columns: missing.join(', ') }))
  if (doubled.length > 0) lines.push(staffText('roster.fault.header_doubled', { columns: doubled.join(', ') }))
  if (unknown.length > 0) {
    const params = { places: unknown.join(', '), columns: ROSTER_COLUMNS.join(', ') }
    lines.push(staffText('roster.fault.header_unknown', params))
  }
  return lines
}

// src/people/format-roster-report.ts
var mostLines = 100
function formatRosterReport(report) {
  switch (report.outcome) {
    case 'unreadable':
      return [...formatRosterFault(report.fault), staffText('roster.nothing_written')]
    case 'refused':
      return [
        ...formatBad(report.bad),
        staffText('roster.read', { count: report.goodRows }),
        staffText('roster.nothing_written'),
      ]
    case 'imported':
      return formatImported(report)
  }
}
function formatImported(report) {
  const { bad, changes, missing, dryRun, retired, droppedTexts, goodRows } = report
  const most = dryRun ? Infinity : mostLines
  const count = changes.length
  const changed = staffText(dryRun ? 'roster.heading.would_change' : 'roster.heading.changes', { count })
  const ended = dryRun ? 'roster.heading.would_retire' : 'roster.heading.retired'
  const absent = staffText(retired === null ? 'roster.heading.missing' : ended)
  const nothing = count === 0 && (missing.length === 0 || retired === null)
  return [
    ...formatBad(bad),
    ...listed(changed, changes.map(formatChange), most),
    ...listed(absent, missing.map(formatMissing), most),
    ...(droppedTexts === 0 ? [] : [staffText('roster.dropped', { count: droppedTexts })]),
    ...(nothing ? [staffText('roster.nothing_changes')] : []),
    dryRun
      ? `${staffText('roster.read', { count: goodRows })} ${staffText('roster.nothing_written')}`
      : staffText('roster.done', { count: goodRows }),
  ]
}
function listed(heading, lines, most) {
  if (lines.length === 0) return []
  const rest = lines.length - most
  const more = rest > 0 ? [`${staffText('roster.more', { count: rest })}. ${staffText('roster.more_dry_run')}`] : []
  return [heading, ...[...lines.slice(0, most), ...more].map((line) => `  ${line}`)]
}
function formatBad(bad) {
  if (bad.length === 0) return []
  return [staffText('roster.heading.bad', { count: badRowCount(bad) }), ...bad.map((row) => `  ${formatBadRow(row)}`)]
}
function formatBadRow({ line, column, reason }) {
  const said = formatReason(reason)
  return column === null
    ? staffText('roster.bad.row', { line, reason: said })
    : staffText('roster.bad.cell', { line, column, reason: said })
}
function formatReason(reason) {
  switch (reason.kind) {
    case 'too_long':
      return staffText('roster.bad.too_long', { most: reason.most })
    case 'language':
      return reason.suggestion === null
        ? staffText('roster.bad.language')
        : staffText('roster.bad.language_suggestion', { suggestion: reason.suggestion })
    case 'fields':
      return staffText('roster.bad.fields', { count: reason.found, expected: reason.expected })
    case 'differs':
      return staffText(`roster.bad.differs_${reason.same}`, { otherLine: reason.otherLine })
    case 'empty':
    case 'unreadable':
    case 'phone':
    case 'consent':
    case 'email':
      return staffText(`roster.bad.${reason.kind}`)
  }
}
function formatCaregiver({ name, ending }) {
  return ending === null
    ? staffText('roster.caregiver_no_number', { name })
    : staffText('roster.caregiver', { name, ending })
}
function formatChange(change) {
  return staffText('roster.change', { line: change.line, change: sayChange(change) })
}
function sayChange(change) {
  switch (change.kind) {
    case 'classroom_new':
    case 'teacher_emails':
    case 'student_new':
    case 'student_renamed':
    case 'grade':
    case 'enrolled':
      return staffText(`roster.change.${change.kind}`, change)
    case 'number_new': {
      const caregiver = formatCaregiver(change.caregiver)
      return change.was === null
        ? staffText('roster.change.number_new', { caregiver })
        : staffText('roster.change.number_changed', { caregiver, was: change.was })
    }
    case 'consent': {
      const consent = staffText(`roster.consent.${change.to}`)
      return staffText('roster.change.consent', { caregiver: formatCaregiver(change.caregiver), consent })
    }
    case 'caregiver_new':
    case 'caregiver_renamed':
    case 'caregiver_identified':
    case 'language':
    case 'number_lost':
    case 'care_new':
    case 'relationship':
      return staffText(`roster.change.${change.kind}`, { ...change, caregiver: formatCaregiver(change.caregiver) })
  }
}
function formatMissing(missing) {
  switch (missing.kind) {
    case 'student':
    case 'enrollment':
      return staffText(`roster.missing.${missing.kind}`, missing)
    case 'caregiver':
    case 'care':
      return staffText(`roster.missing.${missing.kind}`, { ...missing, caregiver: formatCaregiver(missing.caregiver) })
  }
}

// src/http/control-socket-path.ts
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as join3, resolve } from 'node:path'
var longestPath = 100
function controlSocketPath(dataDir) {
  const path2 = join3(resolve(dataDir), 'control.sock')
  if (Buffer.byteLength(path2) <= longestPath) return path2
  const name = createHash('sha256').update(path2).digest('hex').slice(0, 16)
  const folder = join3(tmpdir(), `touchpoint-${name}`)
  mkdirSync(folder, { recursive: true, mode: 448 })
  const { uid, mode } = lstatSync(folder)
  const mine = uid === process.getuid?.() && (mode & 61951) === 16832
  if (!mine) throw new Error('the folder of the control socket is not this user\u2019s alone')
  return join3(folder, 'control.sock')
}

// src/http/roster-route.ts
var names2 = ['dryRun', 'skipInvalid', 'retireMissing']
function rosterTarget(options) {
  return `/roster?${names2.filter((name) => options[name]).join('&')}`
}
function rosterRoute(deps) {
  return async (request, response) => {
    const query = new URL(request.url ?? '/', 'http://control').searchParams
    const [dryRun, skipInvalid, retireMissing] = names2.map((name) => query.has(name))
    const options = { dryRun, skipInvalid, retireMissing }
    const tell = (line) =>
      void response.write(`${JSON.stringify(line)}
`)
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
    const report = await importRoster(deps, request, options, (progress) => tell({ progress }))
    tell({ report })
    response.end()
  }
}

export {
  newId,
  firstIdAt,
  isId,
  prismaNamespace_exports,
  schoolDate,
  startOfSchoolMonth,
  formatSchoolTime,
  FRAME_LANGUAGES,
  parseLanguageTag,
  frameLanguage,
  languageName,
  classroomNameKey,
  openDatabase,
  controlSocketPath,
  ROSTER_LIMIT_BYTES,
  readRosterBytes,
  mayBeTexted,
  studentName,
  endingOf,
  initialConsent,
  rosterExitCode,
  lockConsents,
  changeConsent,
  setNumberFault,
  importRoster,
  rosterTarget,
  rosterRoute,
  systemClock,
  createMovableClock,
  formatRosterFault,
  formatRosterReport,
}
//# sourceMappingURL=chunk-FL4ASSOP.js.map
