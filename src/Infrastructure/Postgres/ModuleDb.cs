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

    /// <summary>
    /// Writes down the change of a row that a definer function makes, and returns the entry's id, which the function must give the row
    /// together with its next version. Rows that the actor sees change through the model, which writes by itself.
    /// </summary>
    protected Guid NoteChange(
        string table, Guid row, int versionBefore, Guid entryBefore, Guid? child,
        IReadOnlyDictionary<string, object?> before, IReadOnlyDictionary<string, object?> after)
    {
        var entry = new AuditEntry(EntryKind.Change)
        {
            Table = $"{Model.GetDefaultSchema()}.{table}",
            Row = row,
            RowVersion = versionBefore + 1,
            Previous = entryBefore,
            Children = child is { } about ? [about] : [],
            Before = before,
            After = after,
        };
        Note(entry);
        return entry.Id;
    }

    /// <summary>
    /// Writes down that a subject's key is to be destroyed; the operation's actor decided it, and its reason says why. It happens after the
    /// commit, in a handler of an event of this operation (<see cref="DestroyKeyAsync"/>), which is told again until it is done.
    /// </summary>
    /// <param name="subject">Whose key.</param>
    /// <param name="child">The child whom the subject concerns, if any.</param>
    public void DecideDestruction(Guid subject, Guid? child) => NoteKey(subject, child, "destruction-decided");

    /// <summary>
    /// Destroys a subject's key and writes it down. The key is gone whatever becomes of this transaction, so only what was decided and
    /// committed before may come here. Idempotent.
    /// </summary>
    public async Task DestroyKeyAsync(Guid subject, Guid? child, CancellationToken cancellation = default)
    {
        NoteKey(subject, child, "destroyed");
        await Open.DestroyKeyAsync(subject, cancellation);
    }

    private void NoteKey(Guid subject, Guid? child, string detail) =>
        Note(new AuditEntry(EntryKind.Key) { Row = subject, Children = child is { } about ? [about] : [], Detail = detail });

    /// <summary>Writes down what somebody searched for, as typed, sealed under the key of the audit period.</summary>
    public async Task NoteSearchAsync(string term, CancellationToken cancellation = default)
    {
        var period = AuditPeriod.At(Now);
        var keys = await OpenAsync([period.Id], cancellation);
        if (!keys.Has(period.Id))
            keys = await CreateKeysAsync([period], cancellation);
        Note(new AuditEntry(EntryKind.Search) { Term = keys.Seal(AuditPeriod.Term, period.Id, Operation, term).Envelope.ToArray() });
    }

    /// <summary>
    /// Writes down that figures are asked of Restricted facts which another store keeps: before they are, since that store is asked after the commit.
    /// </summary>
    public void NoteFigures(IReadOnlyList<string> tables) => Note(new AuditEntry(EntryKind.Figures) { Fields = [.. tables] });

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

    /// <summary>Which of these events the handler meets for the first time, in the handler's own transaction; none of a re-delivery.</summary>
    public async Task<IReadOnlySet<Guid>> FirstTimesAsync(string handler, IEnumerable<EventEnvelope> envelopes, CancellationToken cancellation = default)
    {
        var ids = envelopes.Select(envelope => envelope.Id).ToArray();
        return (await Database
            .SqlQuery<Guid>($"select e.id as \"Value\" from unnest({ids}) as e (id) where outbox.first_time({handler}, e.id)").ToListAsync(cancellation)).ToHashSet();
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
    /// What was changed in a child's case, newest first, for who may open it; empty for everyone else. Sealed values stand as their envelopes.
    /// </summary>
    /// <param name="child">Whose case.</param>
    /// <param name="before">Where the page before ended; null for the newest.</param>
    /// <param name="most">Entries at once, 200 at most.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<TrailPage> TrailAsync(Guid child, TrailCursor? before, int most, CancellationToken cancellation = default)
    {
        var rows = await Database
            .SqlQuery<TrailRow>($"select id, at, account_id, role, use_case, kind, bytes from audit.trail({child}, {before?.At}, {before?.Entry}, {most})")
            .ToListAsync(cancellation);
        return TrailPage.Of([.. rows.Select(EntryDecoding.Decode)], most);
    }

    /// <summary>Who opened or changed a child's case, for who may open it; empty for everyone else. The latest come first.</summary>
    /// <param name="child">Whose case.</param>
    /// <param name="only">Only by these use cases; null: by any.</param>
    /// <param name="latest">Looks at so many of the latest entries; null: at the whole trail.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<IReadOnlyList<TrailOpening>> OpeningsAsync(Guid child, string[]? only = null, long? latest = null, CancellationToken cancellation = default)
    {
        var rows = await Database
            .SqlQuery<OpeningRow>($"select account_id, role, last_at, times, use_cases from audit.openings({child}, {only}, {latest}) order by last_at desc, account_id")
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new TrailOpening(row.AccountId, row.Role, row.LastAt, row.Times, [.. row.UseCases.Order(StringComparer.Ordinal)]))];
    }

    /// <summary>
    /// What was changed in one thing of this module, newest first, through the module's own function
    /// <c>history(row, before, before_entry, most)</c>, which decides who may see it. Sealed values stand as their envelopes.
    /// </summary>
    public async Task<TrailPage> HistoryAsync(Guid row, TrailCursor? before, int most, CancellationToken cancellation = default)
    {
        var text = $"select id, at, account_id, role, use_case, kind, bytes from {Model.GetDefaultSchema()}.history({{0}}, {{1}}, {{2}}, {{3}})";
        var rows = await Database.SqlQuery<TrailRow>(FormattableStringFactory.Create(text, row, before?.At, before?.Entry, most)).ToListAsync(cancellation);
        return TrailPage.Of([.. rows.Select(EntryDecoding.Decode)], most);
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
