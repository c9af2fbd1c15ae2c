-- CreateTable
CREATE TABLE "Mentorship" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "counterpartId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "activeKey" TEXT,
    "since" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endedById" TEXT,
    "seesGoals" BOOLEAN NOT NULL,
    "seesSkills" BOOLEAN NOT NULL,
    "seesLevels" BOOLEAN NOT NULL,
    "seesJournal" BOOLEAN NOT NULL,
    "journalFrom" TEXT,
    "rhythmWeeks" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Mentorship_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mentorship_counterpartId_fkey" FOREIGN KEY ("counterpartId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "seesGoals" BOOLEAN NOT NULL,
    "seesSkills" BOOLEAN NOT NULL,
    "seesLevels" BOOLEAN NOT NULL,
    "seesJournal" BOOLEAN NOT NULL,
    "journalFrom" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "openedAt" DATETIME,
    "browserHash" TEXT,
    "declinedAt" DATETIME,
    "declineWord" TEXT NOT NULL DEFAULT '',
    "mentorshipId" TEXT,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "Invitation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuestLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "openedAt" DATETIME,
    "browserHash" TEXT,
    "seesGoals" BOOLEAN NOT NULL,
    "seesSkills" BOOLEAN NOT NULL,
    "seesLevels" BOOLEAN NOT NULL,
    "seesJournal" BOOLEAN NOT NULL,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "GuestLink_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuestLink_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "goalId" TEXT,
    "milestoneId" TEXT,
    "entryId" TEXT,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "Comment_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("commentId", "personId"),
    CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommentMention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommentsRead" (
    "personId" TEXT NOT NULL,
    "aboutType" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "readAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "aboutType", "aboutId"),
    CONSTRAINT "CommentsRead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "Evidence_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Evidence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceObservable" (
    "evidenceId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "observableKey" TEXT NOT NULL,

    PRIMARY KEY ("evidenceId", "competencyKey", "observableKey"),
    CONSTRAINT "EvidenceObservable_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evidenceId" TEXT NOT NULL,
    "endorserId" TEXT,
    "counts" BOOLEAN NOT NULL,
    "guestName" TEXT NOT NULL DEFAULT '',
    "saw" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "Endorsement_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Endorsement_endorserId_fkey" FOREIGN KEY ("endorserId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "occasion" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ownerId" TEXT,
    "actorId" TEXT,
    "subjectId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "occasion" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "subjectId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "claimedAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "leftOut" TEXT,
    CONSTRAINT "OutgoingMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RefusedAddress" (
    "addressHash" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AgreedLevel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "frameworkVersionId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "agreedAt" DATETIME NOT NULL,
    CONSTRAINT "AgreedLevel_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreedLevel_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "frameworkVersionId" TEXT NOT NULL,
    "otherId" TEXT,
    "otherKind" TEXT NOT NULL,
    "mentorshipId" TEXT,
    "pairKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "scheduledAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "ownerSubmittedAt" DATETIME,
    "otherSubmittedAt" DATETIME,
    "revealedAt" DATETIME,
    "ownerSignedAt" DATETIME,
    "otherSignedAt" DATETIME,
    "signedAt" DATETIME,
    "guestName" TEXT NOT NULL DEFAULT '',
    "cancelledAt" DATETIME,
    "cancelledById" TEXT,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    "guestComment" TEXT NOT NULL DEFAULT '',
    "sharedNotes" TEXT NOT NULL DEFAULT '',
    "notesVersion" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "Review_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Review_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewCompetency" (
    "reviewId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT,
    "level" INTEGER,
    "why" TEXT NOT NULL DEFAULT '',
    "proposedBy" TEXT,
    "confirmedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("reviewId", "competencyKey"),
    CONSTRAINT "ReviewCompetency_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewRating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "level" INTEGER,
    "confidence" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ReviewRating_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaPoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "AgendaPoint_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PrivateNote" (
    "reviewId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("reviewId", "personId"),
    CONSTRAINT "PrivateNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewPromise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pairKey" TEXT NOT NULL,
    "reviewId" TEXT,
    "ownerId" TEXT NOT NULL,
    "otherId" TEXT,
    "madeBy" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dropReason" TEXT NOT NULL DEFAULT '',
    "closedAt" DATETIME,
    "closedOn" TEXT,
    "closedBy" TEXT,
    "milestoneId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "ReviewPromise_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewPromise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewPromise_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PromiseDate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "promiseId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "PromiseDate_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "ReviewPromise" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignedReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT,
    "otherId" TEXT,
    "pairKey" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    CONSTRAINT "SignedReview_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SignedReview_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "timeZone" TEXT NOT NULL,
    "isOperator" BOOLEAN NOT NULL DEFAULT false,
    "operatorKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "pageKeys" BOOLEAN NOT NULL DEFAULT true,
    "welcomeStep" TEXT,
    "mailsReviews" BOOLEAN NOT NULL DEFAULT true,
    "mailsPromises" BOOLEAN NOT NULL DEFAULT true,
    "mailsDigest" BOOLEAN NOT NULL DEFAULT false,
    "searchKey" TEXT NOT NULL DEFAULT ''
);
INSERT INTO "new_Person" ("createdAt", "email", "emailKey", "id", "isOperator", "name", "operatorKey", "pageKeys", "passwordHash", "timeZone", "version", "welcomeStep") SELECT "createdAt", "email", "emailKey", "id", "isOperator", "name", "operatorKey", "pageKeys", "passwordHash", "timeZone", "version", "welcomeStep" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_emailKey_key" ON "Person"("emailKey");
CREATE UNIQUE INDEX "Person_operatorKey_key" ON "Person"("operatorKey");
CREATE TABLE "new_Goal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "relevance" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "closedOn" TEXT,
    "dropReason" TEXT,
    "dueMoves" INTEGER NOT NULL DEFAULT 0,
    "templateKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Goal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Goal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Goal" ("closedOn", "createdAt", "dropReason", "dueOn", "id", "measure", "outcome", "ownerId", "planId", "relevance", "requestId", "searchKey", "startsOn", "state", "templateKey", "title", "version") SELECT "closedOn", "createdAt", "dropReason", "dueOn", "id", "measure", "outcome", "ownerId", "planId", "relevance", "requestId", "searchKey", "startsOn", "state", "templateKey", "title", "version" FROM "Goal";
DROP TABLE "Goal";
ALTER TABLE "new_Goal" RENAME TO "Goal";
CREATE INDEX "Goal_planId_state_dueOn_idx" ON "Goal"("planId", "state", "dueOn");
CREATE INDEX "Goal_planId_state_closedOn_idx" ON "Goal"("planId", "state", "closedOn");
CREATE UNIQUE INDEX "Goal_ownerId_requestId_key" ON "Goal"("ownerId", "requestId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Mentorship_activeKey_key" ON "Mentorship"("activeKey");

-- CreateIndex
CREATE INDEX "Mentorship_ownerId_endedAt_idx" ON "Mentorship"("ownerId", "endedAt");

-- CreateIndex
CREATE INDEX "Mentorship_counterpartId_endedAt_ownerId_idx" ON "Mentorship"("counterpartId", "endedAt", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_browserHash_key" ON "Invitation"("browserHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_mentorshipId_key" ON "Invitation"("mentorshipId");

-- CreateIndex
CREATE INDEX "Invitation_ownerId_createdAt_idx" ON "Invitation"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Invitation_emailKey_expiresAt_idx" ON "Invitation"("emailKey", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_ownerId_requestId_key" ON "Invitation"("ownerId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_tokenHash_key" ON "GuestLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_browserHash_key" ON "GuestLink"("browserHash");

-- CreateIndex
CREATE INDEX "GuestLink_reviewId_idx" ON "GuestLink"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_ownerId_requestId_key" ON "GuestLink"("ownerId", "requestId");

-- CreateIndex
CREATE INDEX "Comment_goalId_createdAt_idx" ON "Comment"("goalId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_entryId_createdAt_idx" ON "Comment"("entryId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_ownerId_createdAt_idx" ON "Comment"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_authorId_requestId_key" ON "Comment"("authorId", "requestId");

-- CreateIndex
CREATE INDEX "CommentMention_personId_idx" ON "CommentMention"("personId");

-- CreateIndex
CREATE INDEX "Evidence_ownerId_withdrawnAt_idx" ON "Evidence"("ownerId", "withdrawnAt");

-- CreateIndex
CREATE INDEX "Evidence_entryId_idx" ON "Evidence"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_ownerId_requestId_key" ON "Evidence"("ownerId", "requestId");

-- CreateIndex
CREATE INDEX "EvidenceObservable_competencyKey_observableKey_idx" ON "EvidenceObservable"("competencyKey", "observableKey");

-- CreateIndex
CREATE INDEX "Endorsement_evidenceId_idx" ON "Endorsement"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Endorsement_evidenceId_endorserId_requestId_key" ON "Endorsement"("evidenceId", "endorserId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_occasion_key" ON "Notice"("occasion");

-- CreateIndex
CREATE INDEX "Notice_personId_readAt_at_idx" ON "Notice"("personId", "readAt", "at");

-- CreateIndex
CREATE INDEX "Notice_personId_at_idx" ON "Notice"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_occasion_key" ON "OutgoingMail"("occasion");

-- CreateIndex
CREATE INDEX "OutgoingMail_sentAt_leftOut_at_idx" ON "OutgoingMail"("sentAt", "leftOut", "at");

-- CreateIndex
CREATE INDEX "AgreedLevel_subjectId_competencyKey_agreedAt_level_reviewId_idx" ON "AgreedLevel"("subjectId", "competencyKey", "agreedAt", "level", "reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreedLevel_reviewId_competencyKey_key" ON "AgreedLevel"("reviewId", "competencyKey");

-- CreateIndex
CREATE INDEX "Review_ownerId_state_scheduledAt_idx" ON "Review"("ownerId", "state", "scheduledAt");

-- CreateIndex
CREATE INDEX "Review_otherId_state_scheduledAt_idx" ON "Review"("otherId", "state", "scheduledAt");

-- CreateIndex
CREATE INDEX "Review_pairKey_state_signedAt_idx" ON "Review"("pairKey", "state", "signedAt");

-- CreateIndex
CREATE INDEX "Review_state_scheduledAt_idx" ON "Review"("state", "scheduledAt");

-- CreateIndex
CREATE UNIQUE INDEX "Review_ownerId_requestId_key" ON "Review"("ownerId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRating_reviewId_side_competencyKey_key" ON "ReviewRating"("reviewId", "side", "competencyKey");

-- CreateIndex
CREATE INDEX "AgendaPoint_reviewId_position_idx" ON "AgendaPoint"("reviewId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaPoint_reviewId_addedBy_requestId_key" ON "AgendaPoint"("reviewId", "addedBy", "requestId");

-- CreateIndex
CREATE INDEX "ReviewPromise_pairKey_state_dueOn_idx" ON "ReviewPromise"("pairKey", "state", "dueOn");

-- CreateIndex
CREATE INDEX "ReviewPromise_ownerId_state_dueOn_idx" ON "ReviewPromise"("ownerId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "ReviewPromise_otherId_state_dueOn_idx" ON "ReviewPromise"("otherId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "ReviewPromise_state_dueOn_idx" ON "ReviewPromise"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewPromise_pairKey_requestId_key" ON "ReviewPromise"("pairKey", "requestId");

-- CreateIndex
CREATE INDEX "PromiseDate_promiseId_setAt_idx" ON "PromiseDate"("promiseId", "setAt");

-- CreateIndex
CREATE INDEX "SignedReview_ownerId_signedAt_idx" ON "SignedReview"("ownerId", "signedAt");

-- CreateIndex
CREATE INDEX "SignedReview_otherId_signedAt_idx" ON "SignedReview"("otherId", "signedAt");

-- CreateIndex
CREATE INDEX "JournalEntry_ownerId_isPrivate_deletedAt_date_id_minutes_idx" ON "JournalEntry"("ownerId", "isPrivate", "deletedAt", "date", "id", "minutes");
