using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>Offices with the names of who holds them; those who left come last.</summary>
internal static class SeatViews
{
    public static async Task<IReadOnlyList<SeatView>> OfAsync(GovernmentDb db, IQueryable<Seat> seats, CancellationToken cancellation)
    {
        var today = IndonesianDay.Of(db.Now);
        var rows = await seats.AsNoTracking().ToListAsync(cancellation);
        var names = await PersonNames.OpenAsync(db, [.. rows.Select(seat => seat.PersonId).Distinct()], cancellation);
        return
        [
            .. rows.Select(seat => new SeatView(
                    seat.Id, seat.Version, seat.PersonId, names.GetValueOrDefault(seat.PersonId), seat.Organisation, seat.Role, seat.FromDay, seat.UntilDay, seat.UntilDay < today))
                .OrderBy(seat => seat.IsOver).ThenBy(seat => seat.Role).ThenBy(seat => seat.PersonName, StringComparer.Ordinal).ThenBy(seat => seat.Id),
        ];
    }
}
