using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>An officer writes down the permit that an institution of the region was given.</summary>
[UseCase("business.record-permit", Purpose.Giving, Role.SocialOfficer)]
internal sealed class RecordPermit(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid permit, Guid institution, PermitForm form, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<RecordPermit>(),
            async db =>
            {
                if (!await db.Scopes.AsNoTracking().AnyAsync(scope => scope.Id == institution, cancellation))
                    return new Outcome<Guid>.NotFound();
                if (await db.Permits.AsNoTracking().AnyAsync(row => row.Id == permit, cancellation))
                    return permit;
                if (form.Errors() is { Count: > 0 } errors)
                    return new Outcome<Guid>.Invalid(errors);
                var number = Typed.Line(form.Number)!;
                if (await db.Permits.AsNoTracking().AnyAsync(row => row.InstitutionId == institution && row.Number == number, cancellation))
                    return new Outcome<Guid>.Invalid([new FieldError(nameof(form.Number), "NumberTaken")]);
                db.Add(new Permit { Id = permit, InstitutionId = institution, Number = number, Issuer = Typed.Line(form.Issuer)!, ValidFrom = form.ValidFrom!.Value, ValidUntil = form.ValidUntil!.Value });
                return permit;
            },
            cancellation);
}
