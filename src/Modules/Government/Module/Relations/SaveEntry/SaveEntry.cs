using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.SaveEntry;

/// <summary>Enters a foundation, supporter, programme or agreement, or changes one.</summary>
[UseCase("government.save-entry", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead)]
internal sealed class SaveEntry(UnitOfWork<GovernmentDb> work, RegionCatalog regions, IBlindIndex index)
{
    public const string Alike = "PossibleDuplicate";

    /// <param name="actor">Who enters.</param>
    /// <param name="kind">Which register.</param>
    /// <param name="id">Made by the asker, so that asking twice enters once.</param>
    /// <param name="version">The version that was seen; 0 for a new entry.</param>
    /// <param name="form">The whole entry as it shall be.</param>
    /// <param name="alikeSeen">Whether somebody has looked at what may be the same and says that it is another.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The version after; Refused(<see cref="Alike"/>) names what may be the same.</returns>
    public async Task<Outcome<int>> RunAsync(
        Actor actor, PartyKind kind, Guid id, int version, EntryForm form, bool alikeSeen = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var ledger = Ledgers.Of(kind);
        var tree = await regions.GetAsync();
        Task<Outcome<int>> OnceAsync() => work.RunAsync<int>(
            actor,
            UseCase.Of<SaveEntry>(),
            async db =>
            {
                if (!RelationAccess.MayEnter(actor, ledger))
                    return new Outcome<int>.NotFound();
                var row = await ledger.FindAsync(db, id, tracked: true, cancellation);
                if (version == 0 && row is not null)
                    return IsSame(ledger, row, form) ? row.Version : new Outcome<int>.Conflict();
                if (version > 0 && row is null)
                    return new Outcome<int>.NotFound();
                if (row is not null && Refusal(actor, ledger, row, version) is { } refusal)
                    return refusal;
                return await WriteAsync(db, tree, ledger, row, id, form, alikeSeen, cancellation);
            },
            cancellation);

        // Asked twice at once, the later one meets the row of the earlier, which it can see only now.
        return await OnceAsync() is var first && first is Outcome<int>.Conflict && version == 0 ? await OnceAsync() : first;
    }

    private static Outcome<int>? Refusal(Actor actor, ILedger ledger, RegisterEntry row, int version) => row switch
    {
        _ when !RelationAccess.MayChange(actor, ledger, row) => actor.Role == Role.SocialOfficer ? new Outcome<int>.Refused("SeatedElsewhere") : new Outcome<int>.NotFound(),
        _ when row.Version != version => new Outcome<int>.Conflict(),
        { EndedOn: not null } => new Outcome<int>.Refused("Ended"),
        _ => null,
    };

    private async Task<Outcome<int>> WriteAsync(
        GovernmentDb db, RegionTree tree, ILedger ledger, RegisterEntry? row, Guid id, EntryForm form, bool alikeSeen, CancellationToken cancellation)
    {
        var check = new EntryCheck(tree, IndonesianDay.Of(db.Now));
        List<FieldError> errors = [.. check.Errors(ledger.Fields, form)];
        if (errors.Count > 0)
            return new Outcome<int>.Invalid(errors);
        var parties = await Parties.FindAsync(db, ledger.Fields.Where(field => field.Kind == FieldKind.Party).Select(field => Party.Find(form[field.Name])).OfType<Party>(), cancellation);
        var before = row is null ? null : ledger.Read(row);
        errors.AddRange(ledger.Fields.Select(field => Error(db.Actor, ledger, field, form, before, parties)).OfType<FieldError>());
        if (errors.Count > 0)
            return new Outcome<int>.Invalid(errors);
        if (!alikeSeen && before?[Ledgers.Name] is not { Length: > 0 } && await AlikeAsync(db, ledger, id, form, cancellation) is { Count: > 0 } alike)
            return new Outcome<int>.Refused(Alike, [.. alike]);

        var entry = row ?? ledger.Add(db, id);
        ledger.Write(entry, form);
        if (ledger.Owner is { } owner)
            entry.RegionCode = parties[Party.Find(form[owner])!.Value].RegionCode;
        await WritePersonAsync(db, entry, form, cancellation);
        await MoveSeatsAsync(db, entry, cancellation);
        if (db.Entry(entry).State == EntityState.Unchanged)
            return entry.Version;
        var next = entry.Version + 1;
        db.Publish(new RelationChanged(id, Codes.Of(ledger.Kind), next));
        return next;
    }

    private static FieldError? Error(
        Actor actor, ILedger ledger, EntryField field, EntryForm form, EntryForm? before, IReadOnlyDictionary<Party, PartyLine> parties)
    {
        var value = Typed.Line(form[field.Name]);
        if (field.IsFixed && before is not null && before[field.Name] != value)
            return new FieldError(field.Name, "Fixed");
        if (field.Kind == FieldKind.Region)
            return RelationAccess.Holds(actor, value!) ? null : new FieldError(field.Name, "OutOfReach");
        if (field.Kind != FieldKind.Party || Party.Find(value) is not { } party)
            return null;
        if (!parties.TryGetValue(party, out var line))
            return new FieldError(field.Name, "NotThere");
        if (line.IsEnded && before?[field.Name] != value)
            return new FieldError(field.Name, "PartyEnded");
        if (field.Name != ledger.Owner)
            return null;
        var isOwn = actor.Role == Role.LksaHead ? party.Kind == PartyKind.Institution && party.Id == actor.Institution : RelationAccess.Holds(actor, line.RegionCode);
        return isOwn ? null : new FieldError(field.Name, actor.Role == Role.LksaHead ? "NotOwn" : "OutOfReach");
    }

    /// <summary>Those of the same name in sight; a warning rather than a constraint, which would tell of an entry that may not be seen.</summary>
    private static async Task<IReadOnlyList<PartyLine>> AlikeAsync(GovernmentDb db, ILedger ledger, Guid id, EntryForm form, CancellationToken cancellation)
    {
        if (ledger.Kind is not (PartyKind.Foundation or PartyKind.Supporter) || form[Ledgers.SupporterKindField] == Codes.Of(SupporterKind.Person))
            return [];
        var core = NameCore.Of(form[Ledgers.Name]!);
        var near = await ledger.SearchAsync(db, core, most: 200, cancellation);
        return await Parties.LinesAsync(
            db, ledger, [.. near.Where(other => other.Id != id && NameCore.Of(other.Name) == core).Take(10)], IndonesianDay.Of(db.Now), cancellation);
    }

    private async Task WritePersonAsync(GovernmentDb db, RegisterEntry entry, EntryForm form, CancellationToken cancellation)
    {
        if (entry is not Supporter { Kind: SupporterKind.Person } giver)
            return;
        if (giver.PersonId is { } known)
        {
            // Whoever may change the gift's record may not always correct the person's; then the name stays.
            var person = await db.Persons.SingleOrDefaultAsync(row => row.Id == known, cancellation);
            if (person is not null && PersonNames.MayChange(db.Actor, person))
                await PersonNames.WriteAsync(db, index, person, form[Ledgers.Name]!, cancellation);
            return;
        }

        giver.PersonId = (await PersonNames.AddAsync(db, index, form[Ledgers.Name]!, giver.RegionCode, cancellation)).Id;
    }

    /// <summary>Offices are in sight where their foundation or supporter is seated: they move with it.</summary>
    private static async Task MoveSeatsAsync(GovernmentDb db, RegisterEntry entry, CancellationToken cancellation)
    {
        if (entry is not (Foundation or Supporter) || db.Entry(entry).State == EntityState.Added || !db.Entry(entry).Property(row => row.RegionCode).IsModified)
            return;
        foreach (var seat in await db.Seats.Where(seat => seat.FoundationId == entry.Id || seat.SupporterId == entry.Id).ToListAsync(cancellation))
        {
            seat.RegionCode = entry.RegionCode;
            db.Publish(new RelationChanged(seat.Id, "seat", seat.Version + 1));
        }
    }

    private static bool IsSame(ILedger ledger, RegisterEntry row, EntryForm form)
    {
        var kept = ledger.Read(row);
        return ledger.Fields.All(field => Typed.Line(form[field.Name]) == kept[field.Name] || (field.Name == Ledgers.Name && row.Name.Length == 0));
    }
}
