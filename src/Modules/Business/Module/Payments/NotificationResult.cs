namespace MerajutASA.Modules.Business.Payments;

/// <summary>What was made of a notification.</summary>
internal enum NotificationResult
{
    /// <summary>The gift is in the books, and there is a receipt.</summary>
    Booked,

    /// <summary>The payment was marked; there was nothing to book.</summary>
    Noted,

    /// <summary>Told before, under another name.</summary>
    Again,

    /// <summary>Of a state that the payment has left behind.</summary>
    Late,

    /// <summary>Of another amount than the payment's: nothing was booked, and a person must look.</summary>
    WrongAmount,

    /// <summary>Money for a pledge that was taken back: it is in the books as to be returned, and there is no receipt.</summary>
    ToReturn,
}
