using MerajutASA.Infrastructure.Encryption;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

/// <summary>A test on a keys database of its own.</summary>
public abstract class KeysTest : IAsyncLifetime
{
    internal static readonly SealedField<string> FullName = new("child.full-name");

    internal KeysSetting Setting { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Setting = await KeysSetting.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Setting.DisposeAsync();
    }

    internal static Subject NewChild() => new(SubjectKind.Child, Guid.NewGuid());

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
