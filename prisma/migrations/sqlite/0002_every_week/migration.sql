-- CreateTable
CREATE TABLE "EntrySkill" (
    "entryId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "skillId"),
    CONSTRAINT "EntrySkill_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntrySkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarriedGoal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "goalId" TEXT NOT NULL,
    "asItWas" JSONB NOT NULL,
    "carriedAt" DATETIME NOT NULL,
    CONSTRAINT "CarriedGoal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CarriedGoal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "targetLevel" INTEGER,
    "note" TEXT NOT NULL,
    "archivedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Skill_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SkillStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "gain" INTEGER NOT NULL,
    "reachedOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SkillStep_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_JournalEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "goalId" TEXT,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "date" TEXT NOT NULL,
    "minutes" INTEGER,
    "provider" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "expiresOn" TEXT,
    "audience" TEXT NOT NULL DEFAULT '',
    "slides" TEXT NOT NULL DEFAULT '',
    "takenAway" TEXT NOT NULL DEFAULT '',
    "reflection" TEXT NOT NULL,
    "isPrivate" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    "deletedAt" DATETIME,
    CONSTRAINT "JournalEntry_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "JournalEntry_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_JournalEntry" ("createdAt", "date", "endsOn", "goalId", "id", "isPrivate", "kind", "link", "minutes", "ownerId", "provider", "reflection", "requestId", "startsOn", "state", "title", "version") SELECT "createdAt", "date", "endsOn", "goalId", "id", "isPrivate", "kind", "link", "minutes", "ownerId", "provider", "reflection", "requestId", "startsOn", "state", "title", "version" FROM "JournalEntry";
DROP TABLE "JournalEntry";
ALTER TABLE "new_JournalEntry" RENAME TO "JournalEntry";
CREATE INDEX "JournalEntry_ownerId_deletedAt_date_id_minutes_idx" ON "JournalEntry"("ownerId", "deletedAt", "date", "id", "minutes");
CREATE INDEX "JournalEntry_ownerId_expiresOn_idx" ON "JournalEntry"("ownerId", "expiresOn");
CREATE INDEX "JournalEntry_goalId_date_idx" ON "JournalEntry"("goalId", "date");
CREATE UNIQUE INDEX "JournalEntry_ownerId_requestId_key" ON "JournalEntry"("ownerId", "requestId");
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
    "welcomeStep" TEXT
);
INSERT INTO "new_Person" ("createdAt", "email", "emailKey", "id", "isOperator", "name", "operatorKey", "passwordHash", "timeZone", "version") SELECT "createdAt", "email", "emailKey", "id", "isOperator", "name", "operatorKey", "passwordHash", "timeZone", "version" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_emailKey_key" ON "Person"("emailKey");
CREATE UNIQUE INDEX "Person_operatorKey_key" ON "Person"("operatorKey");
CREATE TABLE "new_Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "frameworkVersionId" TEXT NOT NULL,
    "roleKey" TEXT,
    "startsOn" TEXT NOT NULL,
    "horizonOn" TEXT NOT NULL,
    "activeKey" TEXT,
    "finishedAt" DATETIME,
    "finishedOn" TEXT,
    "worked" TEXT NOT NULL DEFAULT '',
    "didNotWork" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Plan_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Plan_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("activeKey", "createdAt", "frameworkVersionId", "horizonOn", "id", "ownerId", "roleKey", "startsOn", "version") SELECT "activeKey", "createdAt", "frameworkVersionId", "horizonOn", "id", "ownerId", "roleKey", "startsOn", "version" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE UNIQUE INDEX "Plan_activeKey_key" ON "Plan"("activeKey");
CREATE INDEX "Plan_ownerId_idx" ON "Plan"("ownerId");
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
    "templateKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Goal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Goal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Goal" ("closedOn", "createdAt", "dropReason", "dueOn", "id", "measure", "outcome", "ownerId", "planId", "relevance", "requestId", "startsOn", "state", "templateKey", "title", "version") SELECT "closedOn", "createdAt", "dropReason", "dueOn", "id", "measure", "outcome", "ownerId", "planId", "relevance", "requestId", "startsOn", "state", "templateKey", "title", "version" FROM "Goal";
DROP TABLE "Goal";
ALTER TABLE "new_Goal" RENAME TO "Goal";
CREATE INDEX "Goal_planId_state_dueOn_idx" ON "Goal"("planId", "state", "dueOn");
CREATE INDEX "Goal_planId_state_closedOn_idx" ON "Goal"("planId", "state", "closedOn");
CREATE UNIQUE INDEX "Goal_ownerId_requestId_key" ON "Goal"("ownerId", "requestId");
CREATE TABLE "new_Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "goalId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "completedOn" TEXT,
    "repeats" TEXT,
    "followsId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Milestone_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Milestone" ("completedOn", "dueOn", "goalId", "id", "position", "requestId", "title", "version") SELECT "completedOn", "dueOn", "goalId", "id", "position", "requestId", "title", "version" FROM "Milestone";
DROP TABLE "Milestone";
ALTER TABLE "new_Milestone" RENAME TO "Milestone";
CREATE UNIQUE INDEX "Milestone_followsId_key" ON "Milestone"("followsId");
CREATE INDEX "Milestone_goalId_position_idx" ON "Milestone"("goalId", "position");
CREATE UNIQUE INDEX "Milestone_goalId_requestId_key" ON "Milestone"("goalId", "requestId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "EntrySkill_skillId_idx" ON "EntrySkill"("skillId");

-- CreateIndex
CREATE INDEX "CarriedGoal_goalId_idx" ON "CarriedGoal"("goalId");

-- CreateIndex
CREATE UNIQUE INDEX "CarriedGoal_planId_goalId_key" ON "CarriedGoal"("planId", "goalId");

-- CreateIndex
CREATE INDEX "Skill_ownerId_archivedAt_competencyKey_idx" ON "Skill"("ownerId", "archivedAt", "competencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_ownerId_requestId_key" ON "Skill"("ownerId", "requestId");

-- CreateIndex
CREATE INDEX "SkillStep_skillId_reachedOn_gain_idx" ON "SkillStep"("skillId", "reachedOn", "gain");
