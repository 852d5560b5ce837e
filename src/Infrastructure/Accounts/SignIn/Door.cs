using System.Net;
using System.Net.Sockets;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Where everybody who has not signed in comes in: one unit of work for one try, slowed down by network address.</summary>
internal sealed class Door(UnitOfWork<IdentityDb> work, AccountManagers managers, IBlindIndex index, IOptions<SignInSettings> options, TimeProvider clock)
{
    /// <param name="useCase">What is tried.</param>
    /// <param name="address">Where it is tried from.</param>
    /// <param name="act">Runs unless the address must wait.</param>
    /// <param name="waiting">The answer for an address that must wait.</param>
    /// <param name="cancellation">Ends the try.</param>
    public Task<Outcome<T>> TryAsync<T>(
        UseCase useCase, IPAddress? address, Func<DoorStep, Task<Outcome<T>>> act, Func<DateTimeOffset, T> waiting, CancellationToken cancellation)
    {
        var token = index.Token("sign-in.address", Network(address));
        return work.RunAsync(Actor.Nobody, useCase, async db =>
        {
            var against = await db.AttemptsAsync(token);
            if (against.LockedUntil > clock.GetUtcNow())
            {
                db.NoteRefusal("address-waits");
                return waiting(against.LockedUntil.Value);
            }

            return await act(new DoorStep(db, managers.For(db), index, options.Value, token));
        }, cancellation);
    }

    /// <summary>One household or office has a /64 of IPv6 to itself (RFC 6177).</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
