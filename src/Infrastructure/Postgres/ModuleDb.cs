using System.Runtime.CompilerServices;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// A module's view of PostgreSQL during one unit of work. Made only by <see cref="UnitOfWork{TDb}"/>, which has already opened the
/// transaction and set the context. Everything a use case may do goes through here: there is no other effect.
/// </summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    internal Gate? Gate { get; set; }

    private Gate Open => Gate ?? throw new InvalidOperationException("A module database is used only inside a unit of work.");

    public Actor Actor => Open.Actor;

    /// <summary>The time of this operation (UTC), the same for all of it.</summary>
    public DateTimeOffset Now => Open.Now;

    /// <summary>The id of this operation in the audit log; error pages show it.</summary>
    public Guid Operation => Open.Operation;

    /// <summary>
    /// The keys of a page of subjects: one query and one unwrap for all of them. Pass every subject of the page at once.
    /// They are zeroed when this unit of work ends; what is to leave it is opened before.
    /// </summary>
    public Task<SubjectKeys> OpenAsync(IEnumerable<Guid> subjects, CancellationToken cancellation = default) =>
        Open.OpenKeysAsync([.. subjects.Distinct()], cancellation);

    /// <summary>Makes the keys of new subjects, committed before any row that uses them, and opens them.</summary>
    public async Task<SubjectKeys> CreateKeysAsync(IReadOnlyCollection<Subject> subjects, CancellationToken cancellation = default)
    {
        await Open.CreateKeysAsync(subjects, cancellation);
        return await Open.OpenKeysAsync([.. subjects.Select(subject => subject.Id)], cancellation);
    }

    /// <summary>Writes an entry of this operation beside those of its changes and reads, in the same transaction.</summary>
    internal void Note(AuditEntry entry) => Open.Notes.Add(entry);

    /// <summary>Tells other modules after the commit.</summary>
    public void Publish(IntegrationEvent happened) => Open.Events.Add(happened);

    /// <summary>True the first time a handler meets an event, in the handler's own transaction; false on every re-delivery.</summary>
    public async Task<bool> FirstTimeAsync(string handler, EventEnvelope envelope, CancellationToken cancellation = default)
    {
        var answers = await Database
            .SqlQuery<bool>($"select outbox.first_time({handler}, {envelope.Id}) as \"Value\"").ToListAsync(cancellation);
        return answers.Single();
    }

    /// <summary>
    /// Allows figures while it is open: grouped counts over Restricted tables that yield no child id. Only unsealed columns may be the
    /// groups. Counts are written down as counts.
    /// </summary>
    public IDisposable Figures() => Open.AllowFigures();

    /// <summary>
    /// Looks through rows to match or sort them in memory, as sealed values must be. Only ids leave, so nothing was shown yet; the rows
    /// that are shown afterwards are read by those ids and written down. The looking through is written down as a figure of its tables.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> ChooseAsync<TRow>(
        Func<Task<IReadOnlyList<TRow>>> candidates, Func<IReadOnlyList<TRow>, Task<IReadOnlyList<Guid>>> choose)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(choose);
        using (Open.LookThrough())
            return await choose(await candidates());
    }

    /// <summary>
    /// What was done with a child, newest first, for who may open its case; empty for everyone else. Sealed values stand as their envelopes.
    /// </summary>
    public async Task<IReadOnlyList<TrailEntry>> TrailAsync(Guid child, DateTimeOffset? before, int most, CancellationToken cancellation = default)
    {
        var rows = await Database
            .SqlQuery<TrailRow>($"select id, at, account_id, role, use_case, kind, bytes from audit.trail({child}, {before}, {most})")
            .ToListAsync(cancellation);
        return [.. rows.Select(EntryDecoding.Decode)];
    }

    /// <summary>
    /// What was changed in one thing of this module, newest first, through the module's own function <c>history(row, before, most)</c>,
    /// which decides who may see it. Sealed values stand as their envelopes.
    /// </summary>
    public async Task<IReadOnlyList<TrailEntry>> HistoryAsync(Guid row, DateTimeOffset? before, int most, CancellationToken cancellation = default)
    {
        var text = $"select id, at, account_id, role, use_case, kind, bytes from {Model.GetDefaultSchema()}.history({{0}}, {{1}}, {{2}})";
        var rows = await Database.SqlQuery<TrailRow>(FormattableStringFactory.Create(text, row, before, most)).ToListAsync(cancellation);
        return [.. rows.Select(EntryDecoding.Decode)];
    }

    /// <summary>Writes the pending changes and their entries' numbers; the unit of work does this once more at its end.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Open.Changes.Collect(ChangeTracker);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Open.Changes.Collect(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new SealedConvention());
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        GuardedRows.Configure(modelBuilder);
    }
}
