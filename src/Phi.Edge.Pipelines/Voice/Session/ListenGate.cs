namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Tells the hearing loop when to listen. Thread-safe; the newest request counts.</summary>
internal sealed class ListenGate
{
    private readonly Lock _gate = new();
    private ListenRequest _request;

    /// <summary>The newest request.</summary>
    public ListenRequest Current
    {
        get
        {
            lock (_gate)
            {
                return _request;
            }
        }
    }

    /// <summary>Wait for an utterance.</summary>
    /// <param name="held">The button is held.</param>
    /// <param name="notBefore">Sound from before this moment is no part of it.</param>
    /// <returns>Number of this opening.</returns>
    public long Open(bool held, TimeSpan? notBefore = null)
    {
        lock (_gate)
        {
            _request = new ListenRequest(_request.Opening + 1, true, held, notBefore);
            return _request.Opening;
        }
    }

    /// <summary>The button was let go: what was said until now is the utterance.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _request = _request with { IsHeld = false };
        }
    }

    /// <summary>Stop listening.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _request = _request with { IsOpen = false, IsHeld = false };
        }
    }

    /// <summary>The utterance of this opening is over; a newer opening stays open.</summary>
    public void Close(long opening)
    {
        lock (_gate)
        {
            if (_request.Opening == opening)
            {
                _request = _request with { IsOpen = false, IsHeld = false };
            }
        }
    }
}
