namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>The ClickHouse error codes that the host itself speaks or tells apart.</summary>
internal enum ErrorCode
{
    BadArguments = 36,
    UnknownIdentifier = 47,
    NotImplemented = 48,
    UnknownTable = 60,
    SyntaxError = 62,
    UnknownDatabase = 81,
    TimeoutExceeded = 159,
    Readonly = 164,
    TooManySimultaneousQueries = 202,
    QueryWithSameIdIsAlreadyRunning = 216,
    NotEnoughSpace = 243,
    RequestTooLarge = 307,
    SessionNotFound = 372,
    SessionIsLocked = 373,
    InvalidSessionTimeout = 374,
    QueryWasCancelled = 394,
    AuthenticationFailed = 516,
    UnknownRole = 511,
}
