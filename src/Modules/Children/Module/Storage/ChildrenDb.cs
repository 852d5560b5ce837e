using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reviews;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Storage;

/// <summary>The children, their cases and kin, and the scope of each institution.</summary>
internal sealed class ChildrenDb(DbContextOptions<ChildrenDb> options) : ModuleDb(options)
{
    public DbSet<Child> Children => Set<Child>();

    /// <summary>
    /// The children in sight, for boards. The scope is said here for the planner, which knows how many rows a value has; the policy says it
    /// again, and it alone decides (decision 0015).
    /// </summary>
    public IQueryable<Child> InSight => (Actor.Institution, Actor.Region) switch
    {
        ({ } own, _) => Children.AsNoTracking().Where(child => child.InstitutionId == own),
        (null, { Length: > 0 } region) => Children.AsNoTracking().InRegion(child => child.RegionCode, region),
        _ => Children.AsNoTracking(),
    };

    /// <summary>Set by seeding alone, since made-up cases have a past; everybody else's work happens now.</summary>
    public DateTimeOffset? Past { get; set; }

    /// <summary>When what is done to a case happened.</summary>
    public DateTimeOffset HappenedAt => Past ?? Now;

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<CarePlan> CarePlans => Set<CarePlan>();

    public DbSet<PlanReview> PlanReviews => Set<PlanReview>();

    public DbSet<CareEnd> CareEnds => Set<CareEnd>();

    public DbSet<Kin> Kin => Set<Kin>();

    public DbSet<ScopeRow> Scopes => Set<ScopeRow>();

    /// <summary>Written by every change of a case, read by the relay alone.</summary>
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    /// <summary>Written when a child is given to a carer or comes back under the head; read by the relay alone.</summary>
    public DbSet<AssignmentEvent> AssignmentEvents => Set<AssignmentEvent>();

    /// <summary>Written when a review is held, corrected or struck; read by the relay alone.</summary>
    public DbSet<ReviewEvent> ReviewEvents => Set<ReviewEvent>();

    /// <summary>Written when care ends, and when that is corrected or taken back; read by the relay alone.</summary>
    public DbSet<ExitEvent> ExitEvents => Set<ExitEvent>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<Document> CaseDocuments => Set<Document>();

    public DbSet<DocumentFile> DocumentFiles => Set<DocumentFile>();

    public DbSet<Photograph> Photographs => Set<Photograph>();

    /// <summary>
    /// The child, held until the end of the transaction, for somebody who may change it; null for everyone else.
    /// Without the lock two savings of different parts of one case would meet in the version of its register line.
    /// </summary>
    public async Task<Child?> HoldAsync(Guid child)
    {
        var held = await Children.FromSql($"select * from children.child where id = {child} for update").ToListAsync();
        return held.SingleOrDefault();
    }

    /// <summary>
    /// Writes each child of an institution down that has moved with it: another officer sees the case from here on. After the scope row is
    /// saved, which keeps other children from coming in under either region until the end of the transaction.
    /// </summary>
    public async Task WriteMovesAsync(Guid institution, string from, string to)
    {
        await SaveChangesAsync();
        var children = await Database.SqlQuery<MovedChild>($"select id, version, entry_id from children.moved({institution})").ToListAsync();
        var (before, after) = (new Dictionary<string, object?> { ["region_code"] = from }, new Dictionary<string, object?> { ["region_code"] = to });
        var ids = children.Select(child => child.Id).ToArray();
        var entries = children.Select(child => NoteChange("child", child.Id, child.Version, child.EntryId, child.Id, before, after)).ToArray();
        var written = await Database.SqlQuery<int>($"select children.write_moves({institution}, {ids}, {entries}) as \"Value\"").ToListAsync();
        if (written.Single() != children.Count)
            throw new InvalidOperationException($"Of {children.Count} children of institution {institution} that moved, {written.Single()} were written down.");
    }

    /// <summary>Whether an account is at work in the actor's institution.</summary>
    public async Task<bool> WorksHereAsync(Guid account)
    {
        var answers = await Database.SqlQuery<bool>($"select children.works_here({account}) as \"Value\"").ToListAsync();
        return answers.Single();
    }

    /// <summary>Whether a child can be given to an account: staff of the actor's institution.</summary>
    public async Task<bool> CanCareAsync(Guid account)
    {
        var answers = await Database.SqlQuery<bool>($"select children.can_care({account}) as \"Value\"").ToListAsync();
        return answers.Single();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<CaseStage>().HaveConversion<short>();
        configurationBuilder.Properties<Sex>().HaveConversion<CodeConverter<Sex>>();
        configurationBuilder.Properties<EntryReason>().HaveConversion<CodeConverter<EntryReason>>();
        configurationBuilder.Properties<ReferralSource>().HaveConversion<CodeConverter<ReferralSource>>();
        configurationBuilder.Properties<CareGoal>().HaveConversion<CodeConverter<CareGoal>>();
        configurationBuilder.Properties<ReviewOutcome>().HaveConversion<CodeConverter<ReviewOutcome>>();
        configurationBuilder.Properties<EndReason>().HaveConversion<CodeConverter<EndReason>>();
        configurationBuilder.Properties<Relation>().HaveConversion<CodeConverter<Relation>>();
        configurationBuilder.Properties<ScopeState>().HaveConversion<CodeConverter<ScopeState>>();
        configurationBuilder.Properties<CaseEventKind>().HaveConversion<CodeConverter<CaseEventKind>>();
        configurationBuilder.Properties<AssignmentKind>().HaveConversion<CodeConverter<AssignmentKind>>();
        configurationBuilder.Properties<ReviewEventKind>().HaveConversion<CodeConverter<ReviewEventKind>>();
        configurationBuilder.Properties<ExitEventKind>().HaveConversion<CodeConverter<ExitEventKind>>();
        configurationBuilder.Properties<DocumentKind>().HaveConversion<CodeConverter<DocumentKind>>();
        configurationBuilder.Properties<FileState>().HaveConversion<CodeConverter<FileState>>();
        configurationBuilder.Properties<FileScan>().HaveConversion<CodeConverter<FileScan>>();
        configurationBuilder.Properties<FileType>().HaveConversion<CodeConverter<FileType>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("children");
        modelBuilder.Entity<Child>().ToTable("child");
        modelBuilder.Entity<Referral>().ToTable("referral");
        modelBuilder.Entity<Assessment>().ToTable("assessment");
        modelBuilder.Entity<CarePlan>().ToTable("care_plan");
        modelBuilder.Entity<PlanReview>().ToTable("plan_review");
        modelBuilder.Entity<CareEnd>().ToTable("care_end");
        modelBuilder.Entity<Kin>().ToTable("kin");
        modelBuilder.Entity<ScopeRow>().ToTable("institution_scope");
        modelBuilder.Entity<CaseEvent>().ToTable("case_event");
        modelBuilder.Entity<AssignmentEvent>().ToTable("assignment_event");
        modelBuilder.Entity<ReviewEvent>().ToTable("review_event");
        modelBuilder.Entity<ExitEvent>().ToTable("exit_event");
        modelBuilder.Entity<Import>().ToTable("import");
        modelBuilder.Entity<Document>().ToTable("document");
        modelBuilder.Entity<DocumentFile>().ToTable("document_file");
        modelBuilder.Entity<Photograph>().ToTable("photograph");
        base.OnModelCreating(modelBuilder);
    }
}
