namespace MerajutASA.Infrastructure.Accounts.Store;

internal sealed partial class AccountStore
{
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(SignInAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(++user.Failed);

    public Task ResetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        user.Failed = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Failed);

    /// <summary>Nobody is exempt.</summary>
    public Task<bool> GetLockoutEnabledAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(SignInAccount user, bool enabled, CancellationToken cancellationToken) =>
        enabled ? Task.CompletedTask : throw new InvalidOperationException("Nobody is exempt from being locked out.");
}
