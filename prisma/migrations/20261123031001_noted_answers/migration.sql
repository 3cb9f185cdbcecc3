-- What a client said on the phone or in a meeting came by no mail. The word can be used once this is committed.
alter type message_way add value 'noted';
