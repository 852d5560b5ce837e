namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Where a request stands. Names are stored; never rename one.</summary>
internal enum RequestState
{
    Open,
    Approved,
    Declined,
}
