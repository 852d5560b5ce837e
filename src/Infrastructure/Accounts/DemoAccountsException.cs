namespace MerajutASA.Infrastructure.Accounts;

/// <summary>Accounts made up for development could sign in to Production.</summary>
public sealed class DemoAccountsException()
    : Exception("The portal does not start in Production: accounts made up for development can sign in. Set Production up on databases of its own.");
