using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.RegisterInstitution;

/// <summary>An officer brings an institution of the own region into the register, as a draft until its permit was looked at.</summary>
[UseCase("government.register-institution", Purpose.InstitutionRegister, Role.SocialOfficer)]
internal sealed class RegisterInstitution(UnitOfWork<GovernmentDb> work, RegionCatalog regions)
{
    /// <param name="actor">Who registers.</param>
    /// <param name="id">Made by the asker, so that asking twice registers once.</param>
    /// <param name="form">What is registered.</param>
    /// <param name="contact">Whom to ask for there.</param>
    /// <param name="duplicatesSeen">Whether the officer has looked at what may be the same institution and says that it is another.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The id; Refused(<see cref="Duplicates.Code"/>) names what may be the same.</returns>
    public async Task<Outcome<Guid>> RunAsync(
        Actor actor, Guid id, InstitutionForm form, ContactForm contact, bool duplicatesSeen = false, CancellationToken cancellation = default)
    {
        var tree = await regions.GetAsync();
        Task<Outcome<Guid>> OnceAsync() => work.RunAsync<Guid>(
            actor,
            UseCase.Of<RegisterInstitution>(),
            async db =>
            {
                if (await db.Institutions.AnyAsync(row => row.Id == id, cancellation))
                    return await IsOwnAsync(db, id, cancellation) ? id : new Outcome<Guid>.Conflict();
                var check = new InstitutionFormCheck(actor, tree, IndonesianDay.Of(db.Now));
                IReadOnlyList<FieldError> errors = [.. check.Errors(form), .. ContactFormCheck.Errors(contact)];
                if (errors.Count > 0)
                    return new Outcome<Guid>.Invalid(errors);
                // Its own row may have come in sight since it was looked for: another sending of the same form has just committed.
                if (!duplicatesSeen && await Duplicates.FindAsync(db, form, except: id, cancellation) is { Count: > 0 } alike)
                    return new Outcome<Guid>.Refused(Duplicates.Code, [.. alike]);
                await AddAsync(db, id, form, contact, cancellation);
                return id;
            },
            cancellation);

        // Asked twice at once, the later one meets the row of the earlier, which it can see only now.
        return await OnceAsync() is var first && first is Outcome<Guid>.Conflict ? await OnceAsync() : first;
    }

    private static async Task AddAsync(GovernmentDb db, Guid id, InstitutionForm form, ContactForm contact, CancellationToken cancellation)
    {
        var keys = await db.CreateKeysAsync([new Subject(SubjectKind.Institution, id)], cancellation);
        var row = new Institution { Id = id, State = InstitutionState.Draft, StateSince = db.Now };
        row.Write(form);
        db.Institutions.Add(row);
        db.Contacts.Add(InstitutionWriting.NewContact(id, row.RegionCode, contact, keys));
        db.Publish(new InstitutionRegistered(id, row.RegionCode, row.State, Version: 1));
    }

    /// <summary>Whether the actor has registered it: the trail knows.</summary>
    private static async Task<bool> IsOwnAsync(GovernmentDb db, Guid id, CancellationToken cancellation)
    {
        var trail = await db.HistoryAsync(id, before: null, most: 200, cancellation);
        return trail.Entries.Any(entry => entry is { Table: "government.institution", Before: null } && entry.Account == db.Actor.AccountId);
    }
}
