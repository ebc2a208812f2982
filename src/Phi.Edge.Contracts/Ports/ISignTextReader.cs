namespace Phi.Edge.Contracts.Ports;

/// <summary>Reads the text on a sign. May take a second; used by one worker thread, never by the road loop.</summary>
public interface ISignTextReader : IDisposable
{
    /// <summary>Runs every network once.</summary>
    void WarmUp();

    /// <summary>Reads the picture; an unreadable one gives no lines.</summary>
    SignText Read(SignPicture picture);
}
